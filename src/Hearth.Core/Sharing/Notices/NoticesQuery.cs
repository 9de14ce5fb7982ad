using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Notices;

/// <param name="Of">The version.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="Until">The last day it was the public's, once a later one took its place.</param>
public sealed record NoticeRead(Notice Of, NoticeState State, DateOnly? Until);

/// <param name="Read">The draft or version.</param>
/// <param name="Text">As it would be published today, or was.</param>
/// <param name="Problems">What keeps it from being published.</param>
/// <param name="Lacking">What the law asks and it says nothing of.</param>
public sealed record NoticePreview(
    NoticeRead Read,
    string Text,
    IReadOnlyList<string> Problems,
    IReadOnlyList<NoticeItem> Lacking
);

/// <summary>Every version and draft, for whoever looks after them.</summary>
public sealed class NoticesQuery(
    AppDb db,
    NoticeValuesQuery values,
    FairProcessingRules rules,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<NoticeRead>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.SharingManage))
            return [];
        var all = await db.Notices.AsNoTracking().ToListAsync(cancel);
        return
        [
            .. all.OrderBy(n => n.Kind)
                .ThenByDescending(n => n.Number ?? int.MaxValue)
                .ThenByDescending(n => n.WrittenAt)
                .Select(n => Standing.Of(n, all, clock.Today())),
        ];
    }

    /// <summary>Null when there is none, or the actor may not see it.</summary>
    public async Task<NoticePreview?> PreviewAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if ((await RunAsync(actor, cancel)).FirstOrDefault(n => n.Of.Id == id) is not { } read)
            return null;
        if (read.Of.Text is { } text)
            return new(read, text, [], rules.Lacking(read.Of.Kind, text));
        var filled = NoticeFill.Fill(read.Of.Draft, await values.RunAsync(cancel));
        return new(
            read,
            filled.Text,
            [.. filled.Problems, .. NoticeMarkdown.Problems(filled.Text)],
            rules.Lacking(read.Of.Kind, filled.Text)
        );
    }
}
