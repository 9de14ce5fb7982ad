using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Notices;

/// <summary>Writes a draft: a new one begins as the latest version was written.</summary>
[Needs(Permission.SharingManage, Purpose.MeetLegalDuties)]
public sealed class WriteModel(NoticesQuery notices, WriteNoticeOperation write) : HearthPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public NoticeKind Of { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var all = await notices.RunAsync(Actor, cancel);
        if (!Find(all))
            return NotFound();
        var from = Id is { } id
            ? all.First(n => n.Of.Id == id)
            : all.Where(n => n.Of.Kind == Of && n.Of.Number is not null).MaxBy(n => n.Of.Number);
        (Heading, Text) = (from?.Of.Title, from?.Of.Draft);
        Version = Id is null ? 0 : from!.Of.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Find(await notices.RunAsync(Actor, cancel)))
            return NotFound();
        return End(
            await write.RunAsync(new(Id, Of, Heading ?? "", Text ?? "", Version), Actor, cancel),
            done =>
            {
                Notice = "The draft is saved. Nobody else sees it until it is published.";
                return LocalRedirect($"/sharing/notices/{done.Id:D}");
            },
            nameof(Text)
        );
    }

    private bool Find(IReadOnlyList<NoticeRead> all)
    {
        if (Id is { } id)
        {
            if (all.FirstOrDefault(n => n.Of.Id == id) is not { State: NoticeState.Draft } draft)
                return false;
            Of = draft.Of.Kind;
            return true;
        }
        if (NoticeWords.OfSlug(Kind) is not { } kind)
            return false;
        Of = kind;
        return true;
    }
}
