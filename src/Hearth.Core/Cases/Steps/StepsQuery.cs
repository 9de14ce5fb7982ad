using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Steps;

/// <summary>A step, and the family's name where one is known.</summary>
public sealed record StepListed(SocialCareStep Step, string? Family);

/// <summary>What is with social care, those that wait first.</summary>
public sealed class StepsQuery(AppDb db, TimeProvider clock)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<StepListed>?> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.CasesDecide))
            return null;
        await ReadEvent.ReadAsync(db, clock, actor, "cases.steps-read", "steps", null, cancel);
        var hidden = SealedAgainst.Families(db, actor);
        var found = await (
            from s in db.SocialCareSteps.AsNoTracking()
            where s.FamilyId == null || !hidden.Contains(s.FamilyId.Value)
            join f in db.Families.AsNoTracking() on s.FamilyId equals f.Id into families
            from f in families.DefaultIfEmpty()
            orderby s.Answer == StepAnswer.Waiting descending, s.At descending
            select new { Step = s, Family = (string?)f.Name }
        )
            .Take(Most)
            .ToListAsync(cancel);
        return [.. found.Select(s => new StepListed(s.Step, s.Family))];
    }
}
