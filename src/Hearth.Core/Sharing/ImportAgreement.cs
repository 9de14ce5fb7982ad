using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Policies;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing;

/// <summary>Takes in an agreement as a SharingPolicy; one of the same identifier is replaced.</summary>
public sealed record ImportAgreement(string Json);

/// <param name="Identifier">The policy's.</param>
/// <param name="Name">Its name.</param>
/// <param name="Review">The day of its next review.</param>
/// <param name="Unused">What in it no decision can use, in words.</param>
public sealed record AgreementImported(
    string Identifier,
    string Name,
    DateOnly Review,
    IReadOnlyList<string> Unused
);

/// <summary>The signed agreement is the configuration: from now on it decides (requirement SH-2).</summary>
public sealed class ImportAgreementOperation(AppDb db, SharingVocabulary words, TimeProvider clock)
{
    public async Task<Outcome<AgreementImported>> RunAsync(
        ImportAgreement request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.SharingManage))
            return Outcome.NotFound;
        SharingPolicy policy;
        try
        {
            policy = SharingPolicyJson.Read(request.Json);
        }
        catch (PolicyException wrong)
        {
            return Outcome.Refused($"This is no SharingPolicy. {wrong.Message}");
        }
        var (agreement, unused) = AgreementOf.Policy(policy, words);
        var now = clock.UtcNow();
        foreach (
            var standing in await db
                .SharingAgreements.Where(a => a.Identifier == agreement.Id && a.EndedAt == null)
                .ToListAsync(cancel)
        )
            standing.EndedAt = now;
        var stored = new StoredAgreement
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Identifier = agreement.Id,
            Name = agreement.Name,
            Policy = SharingPolicyJson.Write(policy),
            ImportedAt = now,
            ImportedBy = actor.UserId,
        };
        db.SharingAgreements.Add(stored);
        return await db.SaveAsync(
            new AgreementImported(agreement.Id, agreement.Name, agreement.End, unused),
            Event.By(actor, "sharing.agreement-imported", stored.Subject, now),
            cancel
        );
    }
}
