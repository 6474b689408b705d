import RouterKit
import SMS

/// Phone numbers: what is taken has a country code, and reads the same again.
enum PhoneRules {
    static func check(_ bytes: ArraySlice<UInt8>) {
        var input = FuzzInput(bytes)
        let regions: [PhoneRegion?] = [nil, .unitedStates, .canada]
        let region = regions[Int(input.byte()) % regions.count]
        let text = input.remainingText()
        do {
            let number = try PhoneNumber(writtenBy: text, in: region)
            rule((8...16).contains(number.e164.utf8.count), "a number is as long as E.164 allows")
            rule(number.callingCode != nil, "a number has a country code")
            rule(text.unicodeScalars.count { ("0"..."9").contains($0) } >= 6, "digits are not made up")
            for region in regions {
                rule((try? PhoneNumber(writtenBy: number.e164, in: region)) == number, "a number reads the same again")
            }
        } catch {
            rule(!error.description.isEmpty, "an error says something")
        }
    }
}
