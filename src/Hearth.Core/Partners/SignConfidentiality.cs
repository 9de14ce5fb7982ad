using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <param name="SubContractor">Which.</param>
/// <param name="SignedBy">Who signed for it.</param>
/// <param name="Title">Their title.</param>
/// <param name="SignedOn">When.</param>
/// <param name="Version">The version that was looked at: a later one refuses the change.</param>
/// <param name="RunsOut">From when the agreement no longer holds, if it says so.</param>
public sealed record SignConfidentiality(
    Guid SubContractor,
    string SignedBy,
    string Title,
    DateOnly SignedOn,
    int Version,
    DateOnly? RunsOut = null
);

/// <summary>Records a sub-contractor's confidentiality agreement: from its date on, it may receive what the agency may (AG-7).</summary>
public sealed class SignConfidentialityOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<SubContractor>> RunAsync(
        SignConfidentiality request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var one = await db.SubContractors.SingleOrDefaultAsync(
            s => s.Id == request.SubContractor,
            cancel
        );
        if (one is null)
            return Outcome.NotFound;
        if (one.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (string.IsNullOrWhiteSpace(request.SignedBy) || string.IsNullOrWhiteSpace(request.Title))
            return Outcome.Refused("A signature has a name and a title.");
        if (HasBeen.IsToCome(request.SignedOn, clock.Today()))
            return Outcome.Refused(
                "The agreement is recorded once it is signed: its date cannot be in the future."
            );
        if (request.RunsOut <= request.SignedOn)
            return Outcome.Refused("The agreement runs out before it was signed.");
        (one.SignedBy, one.SignedTitle, one.SignedOn, one.RunsOut) = (
            request.SignedBy.Trim(),
            request.Title.Trim(),
            request.SignedOn,
            request.RunsOut
        );
        return await db.SaveAsync(
            one,
            Event.By(
                actor,
                "partners.confidentiality-signed",
                Agency.SubjectOf(one.AgencyId),
                clock.UtcNow(),
                $"{{\"subContractor\":\"{one.Id:D}\"}}"
            ),
            cancel
        );
    }
}
