using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Notices;

/// <summary>Begins a draft, or changes one; <paramref name="Id"/> is null for a new one.</summary>
public sealed record WriteNotice(
    Guid? Id,
    NoticeKind Kind,
    string Title,
    string Text,
    int Version = 0
);

/// <summary>What is published is never written again: the next version begins as a draft of its own.</summary>
public sealed class WriteNoticeOperation(AppDb db, TimeProvider clock)
{
    private const int Longest = 50_000;

    public async Task<Outcome<Notice>> RunAsync(
        WriteNotice request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.SharingManage))
            return Outcome.NotFound;
        if (string.IsNullOrWhiteSpace(request.Title) || request.Title.Length > 200)
            return Outcome.Refused("Give the notice a title of up to 200 letters.");
        if (string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > Longest)
            return Outcome.Refused("Write the text; it may have up to 50,000 letters.");
        var text = request.Text.ReplaceLineEndings("\n").Trim() + "\n";
        if (NoticeMarkdown.Problems(text) is { Count: > 0 } problems)
            return Outcome.Refused(string.Join(' ', problems.Take(5)));
        var notice = request.Id is { } id
            ? await db.Notices.SingleOrDefaultAsync(n => n.Id == id, cancel)
            : db
                .Notices.Add(
                    new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), Kind = request.Kind }
                )
                .Entity;
        if (notice is null)
            return Outcome.NotFound;
        if (notice.PublishedAt is not null)
            return Outcome.Refused("What is published is not changed. Begin a new version.");
        if (request.Id is not null && notice.Version != request.Version)
            return Outcome.Conflict("Someone else has changed this draft since you opened it.");
        var now = clock.UtcNow();
        (notice.Title, notice.Draft) = (request.Title.Trim(), text);
        (notice.WrittenAt, notice.WrittenBy) = (now, actor.UserId);
        return await db.SaveAsync(
            notice,
            Event.By(actor, "sharing.notice-written", notice.Subject, now),
            cancel
        );
    }
}
