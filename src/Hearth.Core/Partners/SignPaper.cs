using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>What stands beside a signature: name, title, organisation, date, and the version signed (AG-1).</summary>
public sealed record SignPaper(
    string AgencyId,
    Paper Paper,
    string PaperVersion,
    string Signatory,
    string Title,
    string Organisation,
    DateOnly SignedOn
);

/// <summary>Records that an agency signed a paper. Signing anew, or a later version, adds to what was signed.</summary>
public sealed class SignPaperOperation(AppDb db, PartnerRulebook rulebook, TimeProvider clock)
{
    public async Task<Outcome<Signature>> RunAsync(
        SignPaper request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, cancel))
            return Outcome.NotFound;
        if (Wrong(request) is { } reason)
            return Outcome.Refused(reason);
        var now = clock.UtcNow();
        var signature = new Signature
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AgencyId = request.AgencyId,
            Paper = request.Paper,
            PaperVersion = request.PaperVersion,
            Signatory = request.Signatory.Trim(),
            Title = request.Title.Trim(),
            Organisation = request.Organisation.Trim(),
            SignedOn = request.SignedOn,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.Signatures.Add(signature);
        return await db.SaveAsync(
            signature,
            Event.By(actor, "partners.signed", Agency.SubjectOf(request.AgencyId), now),
            cancel
        );
    }

    private string? Wrong(SignPaper request)
    {
        var today = clock.Today();
        var rules = rulebook.On(today);
        if (rules.Find(request.Paper, request.PaperVersion) is not { } version)
            return $"There is no version '{request.PaperVersion}' of {StandingWords.Of(request.Paper)}. There are: {string.Join(", ", rules.Papers.Where(p => p.Paper == request.Paper).Select(p => p.Version))}";
        if (
            string.IsNullOrWhiteSpace(request.Signatory)
            || string.IsNullOrWhiteSpace(request.Title)
            || string.IsNullOrWhiteSpace(request.Organisation)
        )
            return "A signature has a name, a title and an organisation.";
        if (HasBeen.IsToCome(request.SignedOn, today))
            return "A signature is recorded once it is there: its date cannot be in the future.";
        if (request.SignedOn < version.Issued)
            return $"This version was issued on {Words.Day(version.Issued)}: it cannot have been signed before.";
        return version.CountsUntil is { } end && request.SignedOn >= end
            ? $"This version was replaced on {Words.Day(end)}: a later one is to be signed."
            : null;
    }
}
