import Foundation
import HTTPClient
import MealPlanning
import RouterKit
import Storefront
import Testing

struct DemoStorefrontTests {
    @Test("gives a cart for a login alone, with a mark by which it is not sent again")
    func answers() async throws {
        try await withShop { running in
            let session = running.http.newSession()
            #expect(try await session.send(.init(.get, running.url + "/cart/items")).status == 401)
            let login = Array(#"{"login":"+15551000001","password":"demo"}"#.utf8)
            let answer = try await session.send(.init(.post, running.url + "/sessions", body: login))
            #expect(answer.status == 204)
            #expect(answer.headers["Set-Cookie"]?.contains("HttpOnly") == true)
            #expect(answer.headers["Set-Cookie"]?.contains("Max-Age=900") == true)
            for section in CartSection.allCases {
                let first = try await session.send(.init(.get, running.url + section.path))
                let tag = try #require(first.headers["ETag"])
                #expect(first.status == 200 && tag.hasPrefix("\""))
                let second = try await session.send(
                    .init(.get, running.url + section.path, headers: ["If-None-Match": "\"x\", \(tag)"])
                )
                #expect(second.status == 304 && second.body.isEmpty && second.headers["ETag"] == tag)
            }
            let catalogue = try await session.send(.init(.get, running.url + "/catalogue"))
            #expect(String(decoding: catalogue.body, as: UTF8.self).contains("Organic Tofu"))
            let other = running.http.newSession()
            #expect(try await other.send(.init(.get, running.url + "/cart/items")).status == 401)
            running.clock.advance(by: 15 * 60)
            #expect(try await session.send(.init(.get, running.url + "/cart/items")).status == 401)
        }
    }

    @Test("is told over HTTP how to behave")
    func isControlled() async throws {
        try await withShop { running in
            let behaviour = #"{"faults":{"catalogue":{"kind":"status","status":500,"retry_after":7}}}"#
            let url = running.url + "/demo/behaviour"
            #expect(try await running.http.send(.init(.put, url, body: Array(behaviour.utf8))).status == 204)
            #expect(running.shop.behaviour.faults == [.catalogue: DemoFault(.status, status: 500, retryAfter: 7)])
            let said = try await running.http.send(.init(.get, url))
            #expect(try JSONDecoder().decode(DemoBehaviour.self, from: Data(said.body)) == running.shop.behaviour)
            #expect(try await running.http.send(.init(.put, url, body: Array("[]".utf8))).status == 400)
            #expect(try await running.http.send(.init(.delete, running.url + "/demo/sessions")).status == 204)
            let traffic = try await running.http.send(.init(.get, running.url + "/demo/traffic"))
            #expect(String(decoding: traffic.body, as: UTF8.self) == #"{"body_bytes":{},"requests":{}}"#)
        }
    }

    @Test("refuses a login that is none", arguments: ["", "{}", #"{"login":"x","password":"demo"}"#])
    func refusesLogins(body: String) async throws {
        try await withShop { running in
            let answer = try await running.http.send(.init(.post, running.url + "/sessions", body: Array(body.utf8)))
            #expect((400...401).contains(answer.status))
            #expect(answer.headers["Set-Cookie"] == nil)
        }
    }

    @Test("a customer's cart is always the same, has all of the demo cart, and is not everybody's")
    func variants() throws {
        let (one, other) = (DemoStorefront(), DemoStorefront())
        var carts: Set<Cart> = []
        for number in 0..<200 {
            let cart = try one.cart(of: .test(number))
            #expect(try cart == other.cart(of: .test(number)))
            #expect(Set(Cart.demo.contents.map(\.name)).isSubset(of: cart.contents.map(\.name)))
            carts.insert(cart)
        }
        #expect(carts.count > 50 && carts.contains(.demo))
        var same = DemoStorefront.Configuration()
        same.variesCarts = false
        #expect(try DemoStorefront(same).cart(of: .test(7)) == .demo)
    }
}
