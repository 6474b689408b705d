import CCurl
import Testing

struct CCurlTests {
    @Test("the system's libcurl is found, linked, and recent enough for curl_multi_poll and curl_multi_wakeup")
    func isRecentEnough() throws {
        let version = try #require(curl_version_info(CURLVERSION_FOURTH)?.pointee)
        // 7.68.0, the release that brought curl_multi_wakeup.
        #expect(version.version_num >= 0x07_44_00)
        #expect(version.features & CURL_VERSION_SSL != 0)
    }
}
