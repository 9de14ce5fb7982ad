using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Signs the confidentiality declaration for one session, in the words that were read.</summary>
public sealed record SignDeclaration(Guid Meeting, string TextVersion);

/// <summary>By each who attends, for themselves alone, before each session (agreement, section 3.3.14).</summary>
public sealed class SignDeclarationOperation(
    AppDb db,
    MeetingAccessQuery access,
    MeetingRules rules,
    TimeProvider clock
)
{
    public async Task<Outcome<MeetingDeclaration>> RunAsync(
        SignDeclaration request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Meeting, Permission.CasesRead, actor, cancel)
                is not { Mine: { } mine } opened
            || mine.UserId is not { } user
        )
            return Outcome.NotFound;
        if (!opened.Rule.NeedsDeclaration)
            return Outcome.Refused("No declaration is signed for this meeting.");
        if (opened.Meeting.State is not (MeetingState.Called or MeetingState.Held))
            return Outcome.Refused(MeetingStates.WhyNotPrepared(opened.Meeting.State)!);
        if (opened.Door == PapersDoor.Open)
            return Outcome.Refused("You have signed for this session.");
        if (opened.Door != PapersDoor.ToSign)
            return Outcome.Refused(MeetingAccessQuery.WhyShut(opened.Door));
        if (request.TextVersion != rules.Declaration.Version)
            return Outcome.Conflict(
                "The words of the declaration have changed since you opened them. Read them again."
            );
        var signed = new MeetingDeclaration
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            MeetingId = opened.Meeting.Id,
            AttendeeId = mine.Id,
            UserId = user,
            AgencyId = actor.AgencyId,
            SignedAs = await db
                .Users.Where(u => u.Id == user)
                .Select(u => u.FullName)
                .SingleAsync(cancel),
            TextVersion = request.TextVersion,
            SignedAt = clock.UtcNow(),
        };
        db.MeetingDeclarations.Add(signed);
        return await db.SaveAsync(
            signed,
            Event.By(
                actor,
                "cases.meeting-declaration-signed",
                opened.Meeting.Subject,
                signed.SignedAt,
                opened.Meeting.Detail
            ),
            cancel
        );
    }
}
