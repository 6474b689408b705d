import Testing

@testable import Assistant

/// Where states and ways go in a drawing.
struct FlowLayoutTests {
    private func link(_ from: Int, _ to: Int, _ weight: Int = 0) -> FlowLayout.Link {
        .init(from: from, to: to, weight: weight)
    }

    @Test("ways lead rightwards, but for those that lead back")
    func layers() {
        let layout = FlowLayout(nodes: 4, links: [self.link(0, 1), self.link(1, 2), self.link(2, 0), self.link(0, 2)])
        #expect(layout.leadsBack == [false, false, true, false])
        #expect(layout.places[0].x < layout.places[1].x && layout.places[1].x < layout.places[2].x)
        // The direct way bends once, beside what is between.
        #expect(layout.paths[3].count == 3)
        #expect(layout.paths[3][1].y != layout.places[1].y)
    }

    @Test("nothing lies on anything else, and all lies inside")
    func places() {
        let links = (0..<30).map { self.link($0 % 11, ($0 * 7 + 3) % 12, $0) }.filter { $0.from != $0.to }
        let layout = FlowLayout(nodes: 12, links: links)
        for (index, place) in layout.places.enumerated() {
            #expect(place.x >= 0 && place.x <= layout.width && place.y >= 0 && place.y <= layout.height)
            for other in layout.places[..<index] where other.x == place.x {
                #expect(abs(other.y - place.y) >= FlowLayout.nodeHeight)
            }
        }
    }

    @Test("two rows that would cross change places")
    func crossings() {
        let layout = FlowLayout(
            nodes: 6,
            links: [self.link(0, 1), self.link(0, 2), self.link(1, 4), self.link(2, 3), self.link(5, 2, 1)]
        )
        #expect((layout.places[1].y < layout.places[2].y) == (layout.places[4].y < layout.places[3].y))
    }

    @Test("of nothing there is nothing")
    func empty() { #expect(FlowLayout(nodes: 0, links: []).places.isEmpty) }
}
