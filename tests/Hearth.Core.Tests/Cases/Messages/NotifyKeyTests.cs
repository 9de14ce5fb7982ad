using System.Buffers.Text;
using System.Text;
using Hearth.Core.Cases.Messages.Carrying.Notify;

namespace Hearth.Core.Tests.Cases.Messages;

[Trait("Requirement", "SU-14")]
public class NotifyKeyTests
{
    // From the documentation of the API.
    private const string Documented =
        "my_test_key-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";

    [Fact]
    public void A_token_says_the_service_and_the_second()
    {
        var parts = NotifyKey
            .Read(Documented)!
            .Sign(new(2019, 9, 18, 14, 56, 18, 900, DateTimeKind.Utc))
            .Split('.');
        Encoding
            .UTF8.GetString(Base64Url.DecodeFromChars(parts[0]))
            .ShouldBe("""{"typ":"JWT","alg":"HS256"}""");
        Encoding
            .UTF8.GetString(Base64Url.DecodeFromChars(parts[1]))
            .ShouldBe("""{"iss":"26785a09-ab16-4eb0-8407-a37497a57506","iat":1568818578}""");
        Base64Url.DecodeFromChars(parts[2]).Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3d844edf-8d35-48ac-975b-e847b4f122b0")]
    [InlineData("26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0")]
    [InlineData("-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0")]
    [InlineData("name-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122bx")]
    public void What_is_no_key_is_not_taken_for_one(string text) =>
        NotifyKey.Read(text).ShouldBeNull();
}
