using System.Globalization;
using Hearth.App.Web;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Notices;

/// <summary>What the council does with information about families, for anyone: today's notice, that of a day, or an older version.</summary>
[AllowAnonymous]
public sealed class PrivacyModel(PublicNoticesQuery notices) : HearthPage
{
    public NoticeKind Kind { get; private set; }

    /// <summary>Null when none has been published yet.</summary>
    public PublicNotice? Read { get; private set; }
    public IEnumerable<NoticeKind> Others => Enum.GetValues<NoticeKind>().Where(k => k != Kind);

    public async Task<IActionResult> OnGetAsync(
        string? kind,
        int? no,
        string? on,
        CancellationToken cancel
    )
    {
        if (NoticeWords.OfSlug(kind) is not { } of)
            return NotFound();
        Kind = of;
        if (no is { } number)
            Read = await notices.OfNumberAsync(of, number, cancel);
        else if (on is null)
            Read = await notices.CurrentAsync(of, cancel);
        else if (
            DateOnly.TryParseExact(
                on,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            Read = await notices.OnAsync(of, day, cancel);
        return Read is null && (no is not null || on is not null) ? NotFound() : Page();
    }
}
