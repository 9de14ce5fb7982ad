using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners.Telling;
using Hearth.Rules;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <param name="AgencyId">Who leaves.</param>
/// <param name="ReceivedOn">The day the written notice came.</param>
/// <param name="Reference">Where the written notice is kept.</param>
/// <param name="EndsOn">A later end than the notice asks for; null for the shortest notice.</param>
public sealed record GiveNotice(
    string AgencyId,
    DateOnly ReceivedOn,
    string Reference,
    DateOnly? EndsOn = null
);

public sealed record NoticeGiven(string AgencyId, DateOnly EndsOn, int Told);

/// <summary>
/// An agency leaves by one month's written notice, without giving a reason. Every partner is told now, and again on the
/// day the authorisation ends (AG-5; Shropshire agreement, §§8.4.1 and 11).
/// </summary>
public sealed class GiveNoticeOperation(
    AppDb db,
    StandingQuery standing,
    PartnerRulebook rulebook,
    TimeProvider clock
)
{
    public async Task<Outcome<NoticeGiven>> RunAsync(
        GiveNotice request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var agency = await db
            .Agencies.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == request.AgencyId, cancel);
        if (agency is null)
            return Outcome.NotFound;
        if (await WrongAsync(request, cancel) is { } reason)
            return Outcome.Refused(reason);
        var shortest = rulebook.On(clock.Today()).Notice.After(request.ReceivedOn);
        var ends = request.EndsOn ?? shortest;
        if (ends < shortest)
            return Outcome.Refused(
                $"Too short: a notice received on {Words.Day(request.ReceivedOn)} ends the authorisation on {Words.Day(shortest)} at the earliest."
            );
        var now = clock.UtcNow();
        db.Withdrawals.Add(
            new()
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                AgencyId = agency.Id,
                ReceivedOn = request.ReceivedOn,
                EndsOn = ends,
                Reference = request.Reference.Trim(),
                RecordedAt = now,
                RecordedBy = actor.UserId,
            }
        );
        var told = await Tell.PartnersAsync(
            db,
            agency,
            PartnerNews.AgencyLeaving,
            ends,
            now,
            cancel
        );
        return await db.SaveAsync(
            new NoticeGiven(agency.Id, ends, told),
            Event.By(actor, "partners.notice-given", agency.Subject, now),
            cancel
        );
    }

    private async Task<string?> WrongAsync(GiveNotice request, CancellationToken cancel)
    {
        if (request.AgencyId == Agency.Council)
            return "The council runs the programme: it does not leave its own agreement. To end the agreement, hold a review that decides so.";
        if (string.IsNullOrWhiteSpace(request.Reference))
            return "Say where the written notice is kept: notice is given in writing.";
        if (HasBeen.IsToCome(request.ReceivedOn, clock.Today()))
            return "A notice is recorded once it has come: its date cannot be in the future.";
        return (await standing.OfAsync(request.AgencyId, cancel))!.Is switch
        {
            Standing.InForce => null,
            Standing.NoticeGiven => "This agency has given notice already.",
            Standing.Withdrawn => "This agency has left already.",
            _ => "This agency has not signed both papers: there is nothing to leave.",
        };
    }
}
