using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;

namespace Hearth.Core.Eligibility;

/// <param name="List">The list that proposes the family.</param>
/// <param name="Family">The family.</param>
/// <param name="Reason">What the person adds; may be empty, for the evidence is kept with the entry.</param>
/// <param name="Version">The version of the entry the person looked at.</param>
public sealed record ConfirmIdentification(
    ListId List,
    FamilyId Family,
    string? Reason,
    int Version
);

/// <summary>A named person stands behind what a rule proposed (requirement ID-6); the family then is at the front door.</summary>
public sealed class ConfirmIdentificationOperation(
    AppDb db,
    BringFamilyOperation frontDoor,
    TimeProvider clock
)
{
    public Task<Outcome<EntryDecided>> RunAsync(
        ConfirmIdentification request,
        Actor actor,
        CancellationToken cancel
    ) =>
        DecideEntry.RunAsync(
            db,
            clock,
            request.List,
            request.Family,
            EntryStatus.Confirmed,
            request.Reason,
            request.Version,
            actor,
            cancel,
            () =>
                frontDoor.AddAsync(
                    request.Family,
                    ContactKind.Identification,
                    "The programme",
                    string.IsNullOrWhiteSpace(request.Reason)
                        ? "A named person confirmed that the family meets the programme's criteria."
                        : request.Reason.Trim(),
                    actor,
                    cancel
                )
        );
}
