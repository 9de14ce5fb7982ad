using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Carrying;
using Hearth.Core.Cases.Messages.Carrying.Mail;
using Hearth.Core.Data;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Messages;
using Hearth.Testing;
using Hearth.Testing.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Messages;

[Trait("Requirement", "SU-14")]
public class MailCarrierTests
{
    [EachDatabase]
    public async Task Councils_without_Notify_send_e_mails_by_their_own_server(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        using var smtp = new SmtpFake();
        post.Carriers = By(smtp);
        await post.SafeAsync(MessageChannel.Email, "larch@example.org");
        await post.SafeAsync();
        var mail = (await post.WriteAsync(channel: MessageChannel.Email)).Done();
        var text = (await post.WriteAsync()).Done();

        await post.SendAsync();

        var came = smtp.Mails.ShouldHaveSingleItem();
        came.ShouldContain("RCPT TO:<larch@example.org>");
        came.ShouldContain("Subject: Please get in touch with us");
        came.ShouldContain($"Message-Id: <{mail.Reference}@council.example>");
        came.ShouldContain("Please call us on 01632 960001");
        (await post.ReadAsync(mail)).State.ShouldBe(MessageState.Sent);
        var held = await post.ReadAsync(text);
        held.State.ShouldBe(MessageState.Held);
        held.Reason.ShouldNotBeNull().ShouldContain("nobody who sends text messages");
        (await post.AskAsync()).ShouldBeFalse("a mail server says nothing later");
    }

    [EachDatabase, Trait("Requirement", "SU-9")]
    public async Task A_calendar_file_goes_with_an_invitation_so_that_a_calendar_offers_to_take_it(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        using var smtp = new SmtpFake();
        post.Carriers = By(smtp);
        await post.SafeAsync(MessageChannel.Email, "larch@example.org");
        var mail = (await post.WriteAsync(channel: MessageChannel.Email)).Done();
        await post.Council.Database.WithAsync<AppDb>(async db =>
        {
            (await db.Messages.SingleAsync(m => m.Id == mail.Id)).Enclosed =
                "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n";
            await db.SaveChangesAsync();
        });

        await post.SendAsync();

        var came = smtp.Mails.ShouldHaveSingleItem();
        came.ShouldContain("Content-Type: multipart/mixed");
        came.ShouldContain("text/calendar");
        came.ShouldContain("method=CANCEL");
        came.ShouldContain("BEGIN:VCALENDAR");
        came.ShouldContain("Please call us on 01632 960001");
    }

    [EachDatabase]
    public async Task A_line_cut_while_it_was_handed_over_leaves_it_to_somebody(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        using var smtp = new SmtpFake { CutsAfterData = true };
        post.Carriers = By(smtp);
        await post.SafeAsync(MessageChannel.Email, "larch@example.org");
        var mail = (await post.WriteAsync(channel: MessageChannel.Email)).Done();

        await post.SendAsync();
        await post.SendAsync(TimeSpan.FromHours(2));

        smtp.Mails.Count.ShouldBe(1);
        (await post.ReadAsync(mail)).State.ShouldBe(MessageState.Held);
        smtp.CutsAfterData = false;
        await post.RetryAsync(mail);
        await post.SendAsync();
        smtp.Mails.Count.ShouldBe(2);
        (await post.ReadAsync(mail)).State.ShouldBe(MessageState.Sent);
    }

    [EachDatabase]
    public async Task What_the_server_does_not_take_now_is_tried_again_and_what_never_fails(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        using var smtp = new SmtpFake { ToRecipient = "451 Come back later" };
        post.Carriers = By(smtp);
        await post.SafeAsync(MessageChannel.Email, "larch@example.org");
        var mail = (await post.WriteAsync(channel: MessageChannel.Email)).Done();

        await post.SendAsync();
        (await post.ReadAsync(mail)).State.ShouldBe(MessageState.Waiting);
        smtp.ToRecipient = "550 No such user";
        await post.SendAsync(TimeSpan.FromMinutes(1));

        (await post.ReadAsync(mail)).State.ShouldBe(MessageState.Failed);
        smtp.Mails.ShouldBeEmpty();
    }

    [Fact]
    public void Its_address_is_read_strictly()
    {
        var read = MailSettings.Read(
            "smtp://post:p%40ss@mail.council.example?from=help@council.example&name=Early%20help"
        );
        (read.Host, read.Port, read.TlsFirst, read.IsLoopback).ShouldBe(
            ("mail.council.example", 587, false, false)
        );
        (read.User, read.Password, read.From, read.Name).ShouldBe(
            ("post", "p@ss", "help@council.example", "Early help")
        );
        MailSettings.Read("smtps://mail.council.example?from=a@b.example").Port.ShouldBe(465);
        foreach (
            var wrong in new[]
            {
                "mail.council.example",
                "http://mail.council.example?from=a@b.example",
                "smtp://mail.council.example",
                "smtp://mail.council.example?from=a@b.example&tls=off",
            }
        )
            Should.Throw<InvalidOperationException>(() => MailSettings.Read(wrong));
    }

    private static Carriers By(SmtpFake smtp) =>
        new(
            new MailCarrier(
                MailSettings.Read($"smtp://127.0.0.1:{smtp.Port}?from=help@council.example"),
                TimeSpan.FromSeconds(10)
            )
        );
}
