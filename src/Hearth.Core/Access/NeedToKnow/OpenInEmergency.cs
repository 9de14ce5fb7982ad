using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Core.People;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Access.NeedToKnow;

/// <summary>Opens the family of somebody who is known by name, date of birth or number, in an emergency.</summary>
public sealed record OpenInEmergency(PersonAsked Person, string Reason);

/// <summary>
/// Whoever works for their own families alone has no address of another: they say who is meant, fully enough that it is one
/// person. Nobody, several, and somebody sealed are one answer.
/// </summary>
public sealed class OpenInEmergencyOperation(
    AppDb db,
    PersonIndex index,
    TakeEmergencyAccessOperation take,
    TimeProvider clock
)
{
    public const string Nobody =
        "No family can be opened by that. Check the name and date of birth; if a child is in danger, ring the hub or 999.";

    public async Task<Outcome<IReadOnlyList<FamilyId>>> RunAsync(
        OpenInEmergency request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessEmergency))
            return Outcome.NotFound;
        if (request.Person.Wrong() is { } wrong)
            return Outcome.Refused(wrong);
        List<FamilyId> opened = [];
        if (await OneWhoIsMeant.FindAsync(db, index, request.Person, cancel) is { } person)
            foreach (var family in await OneWhoIsMeant.FamiliesAsync(db, person, cancel))
            {
                var outcome = await take.RunAsync(new(family, request.Reason), actor, cancel);
                if (outcome is Outcome<EmergencyAccess>.Refused refused)
                    return Outcome.Refused(refused.Reason);
                if (outcome is Outcome<EmergencyAccess>.Ok)
                    opened.Add(family);
            }
        if (opened.Count > 0)
            return opened;
        await ReadEvent.RefusedAsync(db, clock, actor, "emergency", cancel);
        return Outcome.Refused(Nobody);
    }
}
