using Hearth.Core.Data;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Notices;

/// <summary>A published version as anybody may read it.</summary>
public sealed record PublicNotice(
    Guid Id,
    NoticeKind Kind,
    int Number,
    string Title,
    string Text,
    DateOnly From,
    DateOnly? Until
);

/// <summary>What is or was published, for anyone (requirement SH-5): the one of today, of a day, or of a number.</summary>
public sealed class PublicNoticesQuery(AppDb db, TimeProvider clock)
{
    /// <summary>The one that is current; null when none has been published yet.</summary>
    public Task<PublicNotice?> CurrentAsync(NoticeKind kind, CancellationToken cancel) =>
        OnAsync(kind, clock.Today(), cancel);

    /// <summary>The one of a day that is not to come; null when there was none.</summary>
    public async Task<PublicNotice?> OnAsync(
        NoticeKind kind,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var begun = await BegunAsync(cancel);
        var found =
            day > clock.Today() ? null : Standing.OnDay(begun.Where(n => n.Kind == kind), day);
        return found is null ? null : Of(found, begun);
    }

    /// <summary>One by its number; null when there is none that has begun.</summary>
    public async Task<PublicNotice?> OfNumberAsync(
        NoticeKind kind,
        int number,
        CancellationToken cancel
    )
    {
        var begun = await BegunAsync(cancel);
        return begun.FirstOrDefault(n => n.Kind == kind && n.Number == number) is { } found
            ? Of(found, begun)
            : null;
    }

    /// <summary>Every version that has begun, of each kind the newest first.</summary>
    public async Task<IReadOnlyList<PublicNotice>> VersionsAsync(CancellationToken cancel)
    {
        var begun = await BegunAsync(cancel);
        return
        [
            .. begun.OrderBy(n => n.Kind).ThenByDescending(n => n.Number).Select(n => Of(n, begun)),
        ];
    }

    private async Task<IReadOnlyList<Notice>> BegunAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        return await db
            .Notices.AsNoTracking()
            .Where(n => n.PublishedAt != null && n.From <= today)
            .ToListAsync(cancel);
    }

    private PublicNotice Of(Notice n, IReadOnlyList<Notice> begun) =>
        new(
            n.Id,
            n.Kind,
            n.Number!.Value,
            n.Title,
            n.Text!,
            n.From!.Value,
            Standing.Of(n, begun, clock.Today()).Until
        );
}
