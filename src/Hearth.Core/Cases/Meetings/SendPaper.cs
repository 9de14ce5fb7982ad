using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Sends what somebody knows, for a meeting to read.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Family">The family it is about; null: about none.</param>
/// <param name="Category">The kind of information; null where it is about no family.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What they know.</param>
public sealed record SendPaper(
    Guid Meeting,
    FamilyId? Family,
    string? Category,
    string Title,
    string Text
);

/// <summary>
/// By whoever the papers are open to. It stays their agency's information: each reader sees it as far as sharing says their
/// agency may have this kind from that one.
/// </summary>
public sealed class SendPaperOperation(
    AppDb db,
    MeetingAccessQuery access,
    SharingVocabulary words,
    TimeProvider clock
)
{
    public async Task<Outcome<MeetingPaper>> RunAsync(
        SendPaper request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await access.InsideAsync(request.Meeting, Permission.CasesRead, actor, cancel);
        if (found is not Outcome<OpenedMeeting>.Ok { Value: { Meeting: var meeting } opened })
            return found.As<MeetingPaper>();
        var family = opened.OnlyFamily ?? request.Family;
        if (!opened.Sees(family))
            return Outcome.NotFound;
        if (meeting.State is not (MeetingState.Called or MeetingState.Held))
            return Outcome.Refused(MeetingStates.WhyNotMinuted(meeting.State)!);
        if (family is null && opened.Rule.About != MeetingAbout.NoFamily)
            return Outcome.Refused("Choose the family it is about.");
        if (family is not null && !words.Categories.ContainsKey(request.Category ?? ""))
            return Outcome.Refused("Choose what kind of information it is.");
        if (string.IsNullOrWhiteSpace(request.Title))
            return Outcome.Refused("Say in a few words what it is.");
        if (string.IsNullOrWhiteSpace(request.Text))
            return Outcome.Refused("Write what you know.");
        var now = clock.UtcNow();
        var paper = new MeetingPaper
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            MeetingId = meeting.Id,
            FamilyId = family,
            Category = family is null ? null : request.Category,
            Title = request.Title.Trim(),
            Text = request.Text.Trim(),
            AgencyId = actor.AgencyId,
            SentAt = now,
            SentBy = actor.UserId,
        };
        db.MeetingPapers.Add(paper);
        return await db.SaveAsync(
            paper,
            Event.By(
                actor,
                "cases.meeting-paper-sent",
                meeting.SubjectFor(family),
                now,
                meeting.Detail
            ),
            cancel
        );
    }
}
