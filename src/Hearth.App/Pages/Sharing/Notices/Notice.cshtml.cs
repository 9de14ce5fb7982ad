using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Notices;

/// <summary>A draft as it would be published, with what it lacks; or a version as it was.</summary>
[Needs(Permission.SharingManage, Purpose.MeetLegalDuties)]
public sealed class NoticeModel(
    NoticesQuery notices,
    PublishNoticeOperation publish,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public DateAnswer From { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public NoticePreview Read { get; private set; } = null!;
    public bool IsDraft => Read.Read.State == NoticeState.Draft;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (From is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(From));
        return End(
            await publish.RunAsync(
                new(Id, From.Date ?? London.DateOf(clock.GetUtcNow().UtcDateTime), Why, Version),
                Actor,
                cancel
            ),
            done =>
            {
                Notice =
                    $"Published: {NoticeWords.Version(done.Kind, done.Number)}, from {Words.Day(done.From)}.";
                return LocalRedirect("/sharing/notices");
            },
            nameof(From)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await notices.PreviewAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
