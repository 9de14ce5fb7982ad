using Hearth.Core.Access;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Sharing.Notices;

/// <summary>Drafts and versions of an invented council's notices.</summary>
internal static class GivenNotices
{
    public static readonly Actor Officer = new(
        "0199aaaa-0000-7000-8000-000000000002",
        "council",
        Role.InformationGovernanceOfficer,
        Purpose.MeetLegalDuties
    );

    public static Task<Outcome<Notice>> WriteAsync(
        this TestDatabase database,
        string text,
        NoticeKind kind = NoticeKind.Leaflet,
        Guid? id = null,
        int version = 0,
        Actor? actor = null
    ) =>
        database.WithAsync<WriteNoticeOperation, Outcome<Notice>>(o =>
            o.RunAsync(
                new(id, kind, "An invented notice", text, version),
                actor ?? Officer,
                default
            )
        );

    public static Task<Outcome<Notice>> PublishAsync(
        this TestDatabase database,
        Notice draft,
        DateOnly from,
        string? why = "An invented reason",
        Actor? actor = null
    ) =>
        database.WithAsync<PublishNoticeOperation, Outcome<Notice>>(o =>
            o.RunAsync(new(draft.Id, from, why, draft.Version), actor ?? Officer, default)
        );

    public static async Task<Notice> PublishedAsync(
        this TestDatabase database,
        string text,
        DateOnly from,
        NoticeKind kind = NoticeKind.Leaflet
    ) => (await database.PublishAsync((await database.WriteAsync(text, kind)).Done(), from)).Done();

    public static T Done<T>(this Outcome<T> outcome) =>
        outcome.ShouldBeOfType<Outcome<T>.Ok>().Value;

    public static string Refused<T>(this Outcome<T> outcome) =>
        outcome.ShouldBeOfType<Outcome<T>.Refused>().Reason;

    public static Task<T> PublicAsync<T>(
        this TestDatabase database,
        Func<PublicNoticesQuery, Task<T>> read
    ) => database.WithAsync(read);
}
