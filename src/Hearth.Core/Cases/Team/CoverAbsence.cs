using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>Somebody stands in for an absent lead worker, for one family or several, from one day to another.</summary>
public sealed record CoverAbsence(
    IReadOnlyList<CaseId> Cases,
    Guid Account,
    DateOnly From,
    DateOnly To,
    string Why
);

/// <summary>The families open to them for these days and no longer. All of them, or, where one cannot, none.</summary>
public sealed class CoverAbsenceOperation(
    AppDb db,
    CaseAccessQuery access,
    SharingVocabulary words,
    TimeProvider clock
)
{
    private const string WorksAs = "Lead worker, standing in";

    public async Task<Outcome<int>> RunAsync(
        CoverAbsence request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.CasesManage))
            return Outcome.NotFound;
        if (request.Cases.Count == 0)
            return Outcome.Refused("Choose at least one family.");
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why somebody stands in.");
        // Every family is opened before the first is changed: of one that is not there the refusal is recorded, and nothing else.
        List<(Case Of, User Account)> all = [];
        foreach (var id in request.Cases.Distinct())
        {
            if (
                await access.OfAsync(id, Permission.CasesManage, actor, cancel)
                is not { Case: var of }
            )
                return Outcome.NotFound;
            var found = await LeadAccounts.FindAsync(
                db,
                words,
                request.Account,
                of.FamilyId,
                cancel
            );
            if (found is not Outcome<User>.Ok { Value: var account })
                return Outcome.Refused(((Outcome<User>.Refused)found).Reason);
            if (await WrongAsync(of, request, cancel) is { } wrong)
                return Outcome.Refused(wrong);
            all.Add((of, account));
        }
        var now = clock.UtcNow();
        foreach (var (of, account) in all)
            await AddAsync(of, account, request, actor, cancel);
        foreach (var (of, _) in all.SkipLast(1))
            db.Events.Add(Event.By(actor, "cases.cover-arranged", of.Subject, now));
        return await db.SaveAsync(
            all.Count,
            Event.By(actor, "cases.cover-arranged", all[^1].Of.Subject, now),
            cancel
        );
    }

    private async Task<string?> WrongAsync(Case of, CoverAbsence request, CancellationToken cancel)
    {
        if (!of.IsOpen)
            return "Support has ended. Nobody stands in any more.";
        var lead = await db
            .LeadWorkerSpells.AsNoTracking()
            .SingleOrDefaultAsync(s => s.CaseId == of.Id && s.To == null, cancel);
        if (lead is null)
            return "There is no lead worker to stand in for. Allocate one.";
        if (lead.AccountId == request.Account)
            return $"{lead.Worker} is the lead worker. Somebody else stands in.";
        var before = await db
            .CoverSpells.AsNoTracking()
            .Where(c => c.CaseId == of.Id)
            .ToListAsync(cancel);
        return LeadSpells.WhyNoCover(
            before.Where(c => c.To >= c.From).Select(c => (c.From, c.To)),
            request.From,
            request.To,
            clock.Today()
        );
    }

    private async Task AddAsync(
        Case of,
        User account,
        CoverAbsence request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var involvement = await Involving.AddAsync(
            db,
            clock,
            new(
                of.FamilyId,
                null,
                account.AgencyId,
                account.Id,
                account.FullName,
                WorksAs,
                account.PhoneNumber,
                account.Email,
                request.From,
                request.To
            ),
            actor,
            cancel
        );
        db.CoverSpells.Add(
            new()
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                CaseId = of.Id,
                AccountId = account.Id,
                AgencyId = account.AgencyId,
                Worker = account.FullName,
                From = request.From,
                To = request.To,
                Why = request.Why.Trim(),
                InvolvementId = involvement?.Id,
                RecordedAt = clock.UtcNow(),
                RecordedBy = actor.UserId,
            }
        );
    }
}
