import Foundation
import Testing

import Emulator

@Suite struct SigningTests {
    private static let key = SigningKey(
        accessKeyID: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")

    @Test func `the example of Amazon's documentation comes out`() {
        let string = StringToSign(
            method: "GET", expires: "1175139620", path: "/johnsmith/photos/puppy.jpg")
        #expect(Self.key.signature(string) == "NpgCjnDzrM+WFzoENXmpNDUsSn8=")
        #expect(Self.key.isSignature("NpgCjnDzrM+WFzoENXmpNDUsSn8=", of: string))
    }

    @Test func `headers and sub-resources are sorted`() {
        var string = StringToSign(method: "PUT", expires: "1", path: "/bucket/key")
        string.contentMD5 = "md5"
        string.contentType = "text/csv"
        string.amzHeaders = ["x-amz-meta-b": "2", "x-amz-acl": "private"]
        string.subresources = ["uploads", "acl"]
        #expect(
            string.text
                == "PUT\nmd5\ntext/csv\n1\nx-amz-acl:private\nx-amz-meta-b:2\n/bucket/key?acl&uploads"
        )
    }

    @Test(arguments: ["", "=", "NpgCjnDzrM+WFzoENXmpNDUsSn9=", "MpgCjnDzrM+WFzoENXmpNDUsSn8="])
    func `another signature is none`(signature: String) {
        let string = StringToSign(
            method: "GET", expires: "1175139620", path: "/johnsmith/photos/puppy.jpg")
        #expect(!Self.key.isSignature(signature, of: string))
    }
}
