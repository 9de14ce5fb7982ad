using Hearth.Core.Access;
using Hearth.Core.Cases.ContactLog;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Cases.Messages;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Messages;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.ContactLog;

[Trait("Requirement", "SU-14")]
public class ContactLogTests
{
    private static readonly DateTime Now = new(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);

    [EachDatabase]
    public async Task What_was_said_and_what_was_sent_stand_in_one_log_the_latest_first(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        (await post.WriteAsync()).Done();
        await post.SendAsync();
        (
            await LogAsync(
                post,
                at: Now.AddHours(-1),
                agreed: "We meet on Thursday",
                others: "Gran"
            )
        ).Done();
        (await LogAsync(post, at: Now.AddDays(-1), reached: false, summary: null)).Done();

        var read = (await ReadAsync(post, post.Worker))!;

        read.Items.Select(i => i.Message is null)
            .ShouldBe([false, true, true], "message, call, and the call in vain");
        read.Items[0].Name.ShouldBe("Please get in touch");
        read.Items[1].Who.Count.ShouldBe(2);
        (read.Items[1].Entry!.Agreed, read.Items[2].Entry!.Reached).ShouldBe(
            ("We meet on Thursday", false)
        );
        read.People.Single(p => p.Id == post.Parent)
            .Preferences[MessageChannel.Sms]
            .IsSafe.ShouldBeTrue();
        var events = await post.Council.EventsAsync();
        events.Count(e => e == "cases.contacts-read").ShouldBe(1);
        events.Count(e => e == "cases.contact-logged").ShouldBe(2);
    }

    [EachDatabase]
    public async Task What_is_not_known_or_not_yet_so_is_refused(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        var (_, stranger, _) = await post.Council.FamilyAsync("Ashgrove");

        (await LogAsync(post, with: [])).Refused().ShouldContain("whom it was with");
        (await LogAsync(post, with: [stranger])).Refused().ShouldContain("no member");
        (await LogAsync(post, summary: " ")).Refused().ShouldContain("what was said");
        (await LogAsync(post, at: Now.AddMicroseconds(1))).Refused().ShouldContain("not been yet");
        (await LogAsync(post, byWhom: "")).Refused().ShouldContain("who was in touch");
        (await LogAsync(post, at: Now)).Done();
    }

    [EachDatabase]
    public async Task A_record_by_mistake_is_struck_out_and_stays_readable(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        var entry = (await LogAsync(post)).Done();

        (await StrikeAsync(post, new(entry.Id, "", entry.Version))).Refused();
        (await StrikeAsync(post, new(entry.Id, "Another family", entry.Version))).Done();
        (
            await StrikeAsync(post, new(entry.Id, "Again", entry.Version))
        ).ShouldBeOfType<Outcome<ContactLogEntry>.Conflict>();

        (await ReadAsync(post, post.Worker))!
            .Items.Single()
            .Entry!.WhyStruck.ShouldBe("Another family");
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task To_whoever_may_not_know_of_the_family_there_is_no_such_case(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        var entry = (await LogAsync(post)).Done();
        var stranger = await post.Council.UserAsync(Role.LeadWorker);
        var reader = await post.Council.UserAsync(Role.TeamMember);
        await post.Council.WorksWithAsync(reader, post.Family);

        foreach (var actor in new[] { stranger, reader })
        {
            (
                await LogAsync(post, actor: actor)
            ).ShouldBeOfType<Outcome<ContactLogEntry>.NotFound>();
            (
                await StrikeAsync(post, new(entry.Id, "Not mine", entry.Version), actor)
            ).ShouldBeOfType<Outcome<ContactLogEntry>.NotFound>();
            (
                await post.WriteAsync(actor: actor)
            ).ShouldBeOfType<Outcome<Core.Cases.Messages.Message>.NotFound>();
            (
                await post.Council.Database.WithAsync<
                    RecordContactPreferenceOperation,
                    Outcome<ContactPreference>
                >(o =>
                    o.RunAsync(
                        new(
                            post.Case,
                            post.Parent,
                            MessageChannel.Sms,
                            true,
                            Post.Mobile,
                            null,
                            null,
                            null,
                            null
                        ),
                        actor,
                        default
                    )
                )
            ).ShouldBeOfType<Outcome<ContactPreference>.NotFound>();
        }
        (await ReadAsync(post, stranger)).ShouldBeNull();
        (await ReadAsync(post, reader)).ShouldNotBeNull();
        (await post.Council.EventsAsync()).ShouldContain("access.refused");
    }

    [EachDatabase]
    public async Task Two_who_record_what_is_safe_at_once_do_not_write_over_each_other(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        var first = await post.SafeAsync();
        await post.SafeAsync(address: null, isSafe: false, version: first.Version);

        var second = await post.Council.Database.WithAsync<
            RecordContactPreferenceOperation,
            Outcome<ContactPreference>
        >(o =>
            o.RunAsync(
                new(
                    post.Case,
                    post.Parent,
                    MessageChannel.Sms,
                    true,
                    Post.Mobile,
                    null,
                    null,
                    null,
                    first.Version
                ),
                post.Worker,
                default
            )
        );

        second.ShouldBeOfType<Outcome<ContactPreference>.Conflict>();
    }

    [EachDatabase]
    public async Task Whoever_looks_after_messages_sees_that_they_wait_and_nothing_of_whom(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        var message = (await post.WriteAsync()).Done();
        var administrator = await post.Council.UserAsync(Role.Administrator);
        var analyst = await post.Council.UserAsync(Role.ProgrammeAnalyst);

        (await QueueAsync(post, analyst)).ShouldBeNull();
        var read = (await QueueAsync(post, administrator))!;
        var row = read.Rows.ShouldHaveSingleItem();
        row.Id.ShouldBe(message.Id);
        read.IsAnybodySending.ShouldBeFalse();
        row.ToString().ShouldNotContain("07700");

        (
            await post.Council.Database.WithAsync<CancelMessageOperation, Outcome<Guid>>(o =>
                o.RunAsync(new(row.Id, row.Version), analyst, default)
            )
        ).ShouldBeOfType<Outcome<Guid>.NotFound>();
        (
            await post.Council.Database.WithAsync<CancelMessageOperation, Outcome<Guid>>(o =>
                o.RunAsync(new(row.Id, row.Version), administrator, default)
            )
        ).Done();
        await post.SafeAsync();
        await post.SendAsync();
        post.Notify.Messages.ShouldBeEmpty();
    }

    private static Task<MessagesRead?> QueueAsync(Post post, Actor actor) =>
        post.Council.Database.WithAsync<MessagesQuery, MessagesRead?>(q =>
            q.RunAsync(actor, default)
        );

    private static Task<Outcome<ContactLogEntry>> LogAsync(
        Post post,
        IReadOnlyCollection<PersonId>? with = null,
        string? others = null,
        DateTime? at = null,
        string byWhom = "Ada Larchfield",
        bool reached = true,
        string? summary = "An invented talk about school",
        string? agreed = null,
        Actor? actor = null
    ) =>
        post.Council.Database.WithAsync<LogContactOperation, Outcome<ContactLogEntry>>(o =>
            o.RunAsync(
                new(
                    post.Case,
                    ContactBy.Phone,
                    ContactDirection.FromUs,
                    with ?? [post.Parent],
                    others,
                    at ?? Now.AddMinutes(-5),
                    byWhom,
                    reached,
                    summary,
                    agreed
                ),
                actor ?? post.Worker,
                default
            )
        );

    private static Task<Outcome<ContactLogEntry>> StrikeAsync(
        Post post,
        StrikeContact request,
        Actor? actor = null
    ) =>
        post.Council.Database.WithAsync<StrikeContactOperation, Outcome<ContactLogEntry>>(o =>
            o.RunAsync(request, actor ?? post.Worker, default)
        );

    private static Task<ContactsRead?> ReadAsync(Post post, Actor actor) =>
        post.Council.Database.WithAsync<ContactsQuery, ContactsRead?>(q =>
            q.RunAsync(post.Case, actor, default)
        );
}
