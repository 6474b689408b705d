import CCurl

extension Transfer {
    /// Tells libcurl what to do next; everything is set, whatever the handle did before.
    func prepare() {
        self.prepareConnection()
        self.prepareRequest()
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_easy_set_pointer(self.easy, CURLOPT_WRITEDATA, context)
        _ = ccurl_easy_set_pointer(self.easy, CURLOPT_HEADERDATA, context)
        _ = ccurl_easy_set_pointer(self.easy, CURLOPT_PREREQDATA, context)
        _ = ccurl_easy_set_receiver(self.easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            Transfer.receive(bytes, size * count, context) { $0.receiveBody($1) }
        }
        _ = ccurl_easy_set_receiver(self.easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            Transfer.receive(bytes, size * count, context) { $0.receiveHead($1) }
        }
        _ = ccurl_easy_set_prerequest(self.easy) { context, _, _, _, _ in
            guard let context else { return CURL_PREREQFUNC_ABORT }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            return transfer.begin() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
    }

    /// Undoes ``prepare()``: the handle knows nothing of this request any more.
    func release() {
        // A reset leaves the share alone.
        _ = ccurl_easy_set_pointer(self.easy, CURLOPT_SHARE, nil)
        curl_easy_reset(self.easy)
        curl_slist_free_all(self.fields)
        self.fields = nil
    }

    private func prepareConnection() {
        self.set(CURLOPT_NOSIGNAL, 1)
        self.set(CURLOPT_TCP_KEEPALIVE, 1)
        self.set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        self.set(CURLOPT_SSL_VERIFYPEER, 1)
        self.set(CURLOPT_SSL_VERIFYHOST, 2)
        self.set(CURLOPT_TIMEOUT_MS, Self.milliseconds(self.pending.deadline - .now))
        self.set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(self.configuration.connectTimeout))
        self.set(CURLOPT_PROXY, "")
        if let file = self.configuration.certificateAuthorities { self.set(CURLOPT_CAINFO, file) }
        _ = ccurl_easy_allow_http_only(self.easy)
        _ = ccurl_easy_leave_lookups(self.easy)
        if let cookies = self.pending.cookies {
            _ = ccurl_easy_set_pointer(self.easy, CURLOPT_SHARE, cookies.share)
            // No file, but without one cookies are not looked at.
            self.set(CURLOPT_COOKIEFILE, "")
        }
    }

    private func prepareRequest() {
        self.set(CURLOPT_URL, self.url.text)
        self.set(CURLOPT_USERAGENT, self.configuration.userAgent)
        self.set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
        if self.method != .head {
            _ = ccurl_easy_set_offset(self.easy, CURLOPT_MAXFILESIZE_LARGE, self.configuration.maximumBodySize)
        }
        if let body = self.body ?? (self.method.expectsBody ? [] : nil) {
            self.set(CURLOPT_POST, 1)
            _ = ccurl_easy_set_offset(self.easy, CURLOPT_POSTFIELDSIZE_LARGE, body.count)
            // libcurl keeps a copy. An empty array may have no address, which would mean no body at all.
            body.isEmpty
                ? self.set(CURLOPT_COPYPOSTFIELDS, "")
                : body.withUnsafeBytes { _ = ccurl_easy_set_pointer(self.easy, CURLOPT_COPYPOSTFIELDS, $0.baseAddress) }
        }
        if self.method == .head, self.body == nil { self.set(CURLOPT_NOBODY, 1) }
        self.set(CURLOPT_CUSTOMREQUEST, self.method.name)
        // No value after the colon: libcurl's own field is left away.
        self.add("Expect:")
        let headers = self.pending.request.headers
        if headers["Content-Type"] == nil { self.add("Content-Type:") }
        for field in headers.fields {
            self.add(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
        }
        _ = ccurl_easy_set_list(self.easy, CURLOPT_HTTPHEADER, self.fields)
    }

    private func add(_ field: String) { self.fields = curl_slist_append(self.fields, field) }

    private func set(_ option: CURLoption, _ value: Int) { _ = ccurl_easy_set_long(self.easy, option, value) }

    private func set(_ option: CURLoption, _ value: String) { _ = ccurl_easy_set_string(self.easy, option, value) }

    /// A duration in libcurl's terms, in which 0 would mean for ever.
    private static func milliseconds(_ duration: Duration) -> Int {
        Int(max(1, min(duration / .milliseconds(1), Double(Int32.max))))
    }

    /// Hands bytes of libcurl's to the transfer, and returns how many were taken; another number stops the transfer.
    private static func receive(
        _ bytes: UnsafeMutablePointer<CChar>?,
        _ count: Int,
        _ context: UnsafeMutableRawPointer?,
        _ take: (Transfer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        // For nothing at all libcurl expects 0, which never stops it.
        return take(transfer, UnsafeRawBufferPointer(start: bytes, count: count)) ? count : count + 1
    }
}
