using Hearth.Core.Cases.Messages.Safe;
using Hearth.Rules.Cases.Messages;

namespace Hearth.Core.Tests.Cases.Messages;

[Trait("Requirement", "SU-14")]
public class ContactAddressTests
{
    [Theory]
    [InlineData(MessageChannel.Sms, "07700 900123", "07700900123")]
    [InlineData(MessageChannel.Sms, "+44 7700 900123", "07700900123")]
    [InlineData(MessageChannel.Sms, "+44 (0)7700 900123", "07700900123")]
    [InlineData(MessageChannel.Sms, "0044 7700 900123", "07700900123")]
    [InlineData(MessageChannel.Sms, "+33 6 00 00 00 00", "+33600000000")]
    [InlineData(MessageChannel.Sms, "01632 960001", null)]
    [InlineData(MessageChannel.Sms, "0770090012", null)]
    [InlineData(MessageChannel.Sms, "call me", null)]
    [InlineData(MessageChannel.Sms, "", null)]
    [InlineData(MessageChannel.Email, " larch@example.org ", "larch@example.org")]
    [InlineData(MessageChannel.Email, "larch@example", null)]
    [InlineData(MessageChannel.Email, "Larch <larch@example.org>", null)]
    [InlineData(MessageChannel.Email, "a@b.example\r\nBcc: c@d.example", null)]
    [InlineData(MessageChannel.Letter, "A\n\n1 Row \nQX1 1QX\n", "A\n1 Row\nQX1 1QX")]
    [InlineData(MessageChannel.Letter, "A\nQX1 1QX", null)]
    [InlineData(MessageChannel.Letter, "1\n2\n3\n4\n5\n6\n7\n8", null)]
    public void An_address_is_kept_in_one_form_or_not_at_all(
        MessageChannel channel,
        string typed,
        string? kept
    )
    {
        var read = ContactAddress.Read(channel, typed);
        read.Normal.ShouldBe(kept);
        (read.Wrong is null).ShouldBe(kept is not null);
    }
}
