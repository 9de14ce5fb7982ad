using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing.Told;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Sharing.Told;

/// <summary>What families of an invented council were told.</summary>
internal static class GivenTold
{
    public static readonly ToldFact[] AllFacts = Enum.GetValues<ToldFact>();

    public static Task<Guid> LeafletAsync(this Council council) =>
        council.Database.WithAsync<AppDb, Guid>(db =>
            db.Notices.Where(n => n.Kind == NoticeKind.Leaflet).Select(n => n.Id).SingleAsync()
        );

    public static async Task<Outcome<ToldRecord>> TellAsync(
        this Council council,
        FamilyId family,
        PersonId[] members,
        DateOnly on,
        Actor? actor = null,
        ToldFact[]? facts = null,
        Guid? notice = null,
        string byWhom = "Ada Larchfield"
    )
    {
        var leaflet = notice ?? await council.LeafletAsync();
        return await council.Database.WithAsync<RecordToldOperation, Outcome<ToldRecord>>(o =>
            o.RunAsync(
                new(family, members, leaflet, on, ToldHow.InPerson, byWhom, facts ?? AllFacts),
                actor ?? Council.Analyst,
                default
            )
        );
    }

    public static Task<Outcome<ToldException>> ExceptAsync(
        this Council council,
        FamilyId family,
        PersonId? person,
        DateOnly lookAgain,
        Actor? actor = null,
        string rule = "objectives",
        string reason = "An invented reason that somebody else can understand"
    ) =>
        council.Database.WithAsync<RecordExceptionOperation, Outcome<ToldException>>(o =>
            o.RunAsync(
                new(family, person, rule, reason, lookAgain),
                actor ?? Council.Analyst,
                default
            )
        );

    public static Task<FamilyTold?> ToldAsync(
        this Council council,
        FamilyId family,
        Actor? actor = null
    ) =>
        council.Database.WithAsync<ToldQuery, FamilyTold?>(q =>
            q.RunAsync(family, actor ?? Council.Analyst, default)
        );

    public static async Task<ToldState> StateAsync(this Council council, FamilyId family) =>
        (await council.ToldAsync(family))!.Standing!.Is;

    public static Task<IReadOnlyList<FamilyToTell>> ToTellAsync(
        this Council council,
        Actor actor
    ) =>
        council.Database.WithAsync<ToldOverdueQuery, IReadOnlyList<FamilyToTell>>(q =>
            q.RunAsync(actor, default)
        );

    public static Task<ToldCounts> CountsAsync(this Council council, Actor actor) =>
        council.Database.WithAsync<ToldOverdueQuery, ToldCounts>(q => q.CountAsync(actor, default));
}
