using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <param name="Processor">Which.</param>
/// <param name="Until">The contract's last day.</param>
/// <param name="Version">The version that was looked at: a later one refuses the change.</param>
public sealed record EndProcessor(Guid Processor, DateOnly Until, int Version);

/// <summary>Records the last day of a processor's contract.</summary>
public sealed class EndProcessorOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<Processor>> RunAsync(
        EndProcessor request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var processor = await db.Processors.SingleOrDefaultAsync(
            p => p.Id == request.Processor,
            cancel
        );
        if (processor is null)
            return Outcome.NotFound;
        if (processor.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (request.Until < processor.From)
            return Outcome.Refused("The contract would end before it began.");
        processor.Until = request.Until;
        return await db.SaveAsync(
            processor,
            Event.By(
                actor,
                "partners.processor-ended",
                Agency.SubjectOf(processor.AgencyId),
                clock.UtcNow()
            ),
            cancel
        );
    }
}
