using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;

namespace Hearth.Core.Eligibility;

/// <param name="List">The list that proposes the family.</param>
/// <param name="Family">The family.</param>
/// <param name="Reason">Why it is not to be identified: declining needs a reason.</param>
/// <param name="Version">The version of the entry the person looked at.</param>
public sealed record DeclineIdentification(
    ListId List,
    FamilyId Family,
    string Reason,
    int Version
);

/// <summary>A named person sets aside what a rule proposed, and says why (requirement ID-6).</summary>
public sealed class DeclineIdentificationOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<EntryDecided>> RunAsync(
        DeclineIdentification request,
        Actor actor,
        CancellationToken cancel
    ) =>
        string.IsNullOrWhiteSpace(request.Reason)
            ? Outcome.Refused("Give a reason for declining.")
            : await DecideEntry.RunAsync(
                db,
                clock,
                request.List,
                request.Family,
                EntryStatus.Declined,
                request.Reason,
                request.Version,
                actor,
                cancel
            );
}
