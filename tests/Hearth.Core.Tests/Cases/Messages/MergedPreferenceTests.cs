using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.ContactLog;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.People.Following;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Messages;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Messages;

/// <summary>Nobody is written to where they said it is not safe because their ids changed.</summary>
[Trait("Requirement", "SU-14"), Trait("Requirement", "MA-4")]
public class MergedPreferenceTests
{
    [EachDatabase]
    public async Task Not_safe_for_the_one_is_not_safe_for_whom_they_are_found_to_be(Database kind)
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var post = await GivenAsync(two);
        await post.SafeAsync(two.Goes, isSafe: false);
        await post.SafeAsync(two.Stays);
        var waiting = (await post.WriteAsync(two.Stays)).Done();
        waiting.State.ShouldBe(MessageState.Waiting);

        await two.MergeAsync();

        (await post.SendAsync(waiting)).Reason.ShouldBe(
            "It is not safe to write to them by text message."
        );
        (await post.WriteAsync(two.Stays)).Done().State.ShouldBe(MessageState.Held);
        var person = await post.PersonAsync(two.Stays);
        person.Preferences[MessageChannel.Sms].IsSafe.ShouldBeFalse();
        person.IsOfTwo(MessageChannel.Sms).ShouldBeTrue();

        // Whoever had the form open before is told; asked, the person settles it.
        (
            await post.RecordAsync(two.Stays, true, "07700900123", 0)
        ).ShouldBeOfType<Outcome<ContactPreference>.Conflict>();
        (
            await post.RecordAsync(
                two.Stays,
                true,
                "07700900123",
                person.VersionOf(MessageChannel.Sms)
            )
        ).Done();
        (await post.PersonAsync(two.Stays)).IsOfTwo(MessageChannel.Sms).ShouldBeFalse();
        (await post.WriteAsync(two.Stays)).Done().State.ShouldBe(MessageState.Waiting);
    }

    [EachDatabase]
    public async Task Of_two_places_neither_is_written_to_until_somebody_asks(Database kind)
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var post = await GivenAsync(two);
        await post.SafeAsync(two.Goes, address: "07700900456");
        await post.SafeAsync(two.Stays);
        var (one, other) = (
            (await post.WriteAsync(two.Goes)).Done(),
            (await post.WriteAsync(two.Stays)).Done()
        );

        await two.MergeAsync();

        foreach (var message in new[] { one, other })
            (await post.SendAsync(message)).Reason!.ShouldContain("two places to write to");
        (await post.WriteAsync(two.Stays)).Done().Recipient.ShouldBe("");
        (await post.PersonAsync(two.Stays)).Differs(MessageChannel.Sms).ShouldBeTrue();
    }

    [EachDatabase]
    public async Task What_the_one_alone_had_said_holds_and_is_theirs_again_should_they_be_two(
        Database kind
    )
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var post = await GivenAsync(two);
        await post.SafeAsync(two.Goes, isSafe: false);
        await post.SafeAsync(two.Stays, MessageChannel.Email, "larch@example.org");

        await two.MergeAsync();
        var person = await post.PersonAsync(two.Stays);
        person.Preferences[MessageChannel.Sms].IsSafe.ShouldBeFalse();
        person.Preferences[MessageChannel.Email].IsSafe.ShouldBeTrue();
        (await post.WriteAsync(two.Stays)).Done().State.ShouldBe(MessageState.Held);

        await two.UndoAsync();
        (await post.PersonAsync(two.Goes)).Preferences.Keys.ShouldBe([MessageChannel.Sms]);
        (await post.PersonAsync(two.Stays)).Preferences.Keys.ShouldBe([MessageChannel.Email]);
    }

    [EachDatabase]
    public async Task What_was_said_anew_while_they_were_one_does_not_go_to_the_other(Database kind)
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var post = await GivenAsync(two);
        await post.SafeAsync(two.Goes, address: "07700900456");
        await two.MergeAsync();
        var seen = (await post.PersonAsync(two.Stays)).VersionOf(MessageChannel.Sms);

        (await post.RecordAsync(two.Stays, true, "07700900123", seen)).Done();
        (
            await post.RecordAsync(two.Stays, false, null, seen)
        ).ShouldBeOfType<Outcome<ContactPreference>.Conflict>("it was said anew meanwhile");

        await two.UndoAsync();
        (await post.PersonAsync(two.Goes)).Preferences.ShouldBeEmpty();
        (await post.PersonAsync(two.Stays))
            .Preferences[MessageChannel.Sms]
            .Address.ShouldBe("07700900123");
    }

    private static async Task<Writing> GivenAsync(TwoFamilies two)
    {
        var worker = await two.Council.UserAsync(Role.LeadWorker);
        var cases = new Dictionary<FamilyId, CaseId>();
        foreach (var family in new[] { two.Goes.Family, two.Stays.Family })
        {
            cases[family] = await two.Council.Database.OpenAsync(family);
            await two.Council.WorksWithAsync(worker, family);
        }
        return new(two, worker, cases);
    }

    private sealed record Writing(
        TwoFamilies Two,
        Actor Worker,
        IReadOnlyDictionary<FamilyId, CaseId> Cases
    )
    {
        public Task<Outcome<ContactPreference>> RecordAsync(
            (FamilyId Family, PersonId Mother, PersonId Child) of,
            bool isSafe,
            string? address,
            int? version,
            MessageChannel by = MessageChannel.Sms
        ) =>
            Two.Council.DoAsync<RecordContactPreferenceOperation, ContactPreference>(o =>
                o.RunAsync(
                    new(
                        Cases[of.Family],
                        of.Mother,
                        by,
                        isSafe,
                        address,
                        null,
                        null,
                        null,
                        version
                    ),
                    Worker,
                    default
                )
            );

        public async Task SafeAsync(
            (FamilyId Family, PersonId Mother, PersonId Child) of,
            MessageChannel by = MessageChannel.Sms,
            string address = "07700900123",
            bool isSafe = true
        ) => (await RecordAsync(of, isSafe, isSafe ? address : null, null, by)).Done();

        public Task<Outcome<Message>> WriteAsync(
            (FamilyId Family, PersonId Mother, PersonId Child) of
        ) =>
            Two.Council.DoAsync<WriteMessageOperation, Message>(o =>
                o.RunAsync(
                    new(
                        Cases[of.Family],
                        of.Mother,
                        "get-in-touch",
                        MessageChannel.Sms,
                        new Dictionary<string, string>
                        {
                            ["phone"] = "01632 960001",
                            ["worker"] = "Ada Larchfield",
                        }
                    ),
                    Worker,
                    default
                )
            );

        /// <summary>What is due is sent, by a council that has who sends it; what became of this one.</summary>
        public async Task<Message> SendAsync(Message message)
        {
            await Sending.DueAsync(Two.Council);
            return await Two.Council.Database.WithAsync<AppDb, Message>(db =>
                db.Messages.AsNoTracking().SingleAsync(m => m.Id == message.Id)
            );
        }

        public async Task<ReachablePerson> PersonAsync(
            (FamilyId Family, PersonId Mother, PersonId Child) of
        ) =>
            (
                await Two.Council.AsAsync<ContactsQuery, ContactsRead?>(
                    Worker,
                    q => q.RunAsync(Cases[of.Family], Worker, default)
                )
            )!.People.Single(p => p.Id == of.Mother);
    }
}
