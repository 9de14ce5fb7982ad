namespace Hearth.Core.Sharing.Notices;

/// <summary>Which version is the public's on a day: the latest that had begun. Nothing is marked; dates alone decide.</summary>
internal static class Standing
{
    public static Notice? OnDay(IEnumerable<Notice> ofKind, DateOnly day) =>
        ofKind.Where(n => n.From <= day).OrderBy(n => n.From).ThenBy(n => n.Number).LastOrDefault();

    public static NoticeRead Of(Notice notice, IReadOnlyList<Notice> all, DateOnly day)
    {
        if (notice.From is not { } from)
            return new(notice, NoticeState.Draft, null);
        var next = all.Where(n => n.Kind == notice.Kind && n.Number > notice.Number)
            .OrderBy(n => n.Number)
            .FirstOrDefault();
        // One that is replaced on its own first day was the public's for a part of that day.
        DateOnly? until =
            next?.From is { } begins && begins <= day
                ? begins == from
                    ? from
                    : begins.AddDays(-1)
                : null;
        return new(
            notice,
            from > day ? NoticeState.ToCome
                : until is null ? NoticeState.Current
                : NoticeState.Superseded,
            until
        );
    }
}
