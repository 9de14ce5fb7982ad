using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <param name="AgencyId">The controller whose processor it is.</param>
/// <param name="Name">The processor.</param>
/// <param name="Service">What it does for the controller.</param>
/// <param name="Contract">The contract's title or number.</param>
/// <param name="From">The day the contract begins.</param>
/// <param name="Until">The last day, where it has one.</param>
/// <param name="Terms">What Article 28(3) asks the contract to say, or where it is to be read.</param>
/// <param name="HeldIn">The country the information is held in.</param>
public sealed record RegisterProcessor(
    string AgencyId,
    string Name,
    ProcessorService Service,
    string Contract,
    DateOnly From,
    DateOnly? Until,
    string Terms,
    string HeldIn
);

/// <summary>Registers a processor with its contract's terms (AG-8).</summary>
public sealed class RegisterProcessorOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<Processor>> RunAsync(
        RegisterProcessor request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, cancel))
            return Outcome.NotFound;
        if (string.IsNullOrWhiteSpace(request.Name) || string.IsNullOrWhiteSpace(request.Contract))
            return Outcome.Refused("Give the processor's name and its contract.");
        if (string.IsNullOrWhiteSpace(request.Terms))
            return Outcome.Refused(
                "Give the contract's terms for personal data, or where they are to be read: without such a contract nobody may process (UK GDPR, Article 28)."
            );
        if (string.IsNullOrWhiteSpace(request.HeldIn))
            return Outcome.Refused("Say in which country the information is held.");
        if (request.Until < request.From)
            return Outcome.Refused("The contract ends before it begins.");
        var now = clock.UtcNow();
        var processor = new Processor
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AgencyId = request.AgencyId,
            Name = request.Name.Trim(),
            Service = request.Service,
            Contract = request.Contract.Trim(),
            From = request.From,
            Until = request.Until,
            Terms = request.Terms.Trim(),
            HeldIn = request.HeldIn.Trim(),
            RecordedAt = now,
        };
        db.Processors.Add(processor);
        return await db.SaveAsync(
            processor,
            Event.By(
                actor,
                "partners.processor-registered",
                Agency.SubjectOf(request.AgencyId),
                now
            ),
            cancel
        );
    }
}
