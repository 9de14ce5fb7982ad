using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Requests;

/// <summary>The holder permits, with the answer, or refuses, with its reasons.</summary>
public sealed record AnswerRequest(Guid Id, bool Permit, string Answer, int Version);

/// <summary>Each agency takes responsibility for its own decision; a refusal carries a full and clear written explanation (3.3.9–3.3.10).</summary>
public sealed class AnswerRequestOperation(
    AppDb db,
    PersonIndex index,
    SharingStateQuery states,
    TimeProvider clock
)
{
    // Shorter than this no explanation is full, nor clear.
    private const int LeastWords = 8;

    public async Task<Outcome<InformationRequest>> RunAsync(
        AnswerRequest request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SharingAnswer)
            || await db.InformationRequests.SingleOrDefaultAsync(r => r.Id == request.Id, cancel)
                is not { } asked
            || asked.Holder != actor.AgencyId
        )
            return Outcome.NotFound;
        if (asked.Version != request.Version || asked.State != RequestState.Waiting)
            return Outcome.Conflict("Someone else has answered this since you opened it.");
        var words = request
            .Answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Length;
        if (words == 0)
            return Outcome.Refused("Write the answer.");
        if (!request.Permit && words < LeastWords)
            return Outcome.Refused(
                "A refusal has a full and clear written explanation, which reaches whoever asked. Say why in a few sentences."
            );
        asked.State = request.Permit ? RequestState.Permitted : RequestState.Refused;
        asked.Answer = request.Answer.Trim();
        (asked.DecidedAt, asked.DecidedBy) = (clock.UtcNow(), actor.UserId);
        // The register is for those who may know of the family; who answers is perhaps none of them.
        using var unlimited = db.Unlimited();
        if (request.Permit)
            db.Disclosures.AddRange(
                await AnswerAsDisclosure.OfAsync(
                    asked,
                    db,
                    index,
                    await states.ReadAsync(cancel),
                    cancel
                )
            );
        return await db.SaveAsync(
            asked,
            Event.By(
                actor,
                request.Permit ? "sharing.request-permitted" : "sharing.request-refused",
                asked.Subject,
                asked.DecidedAt.Value
            ),
            cancel
        );
    }
}
