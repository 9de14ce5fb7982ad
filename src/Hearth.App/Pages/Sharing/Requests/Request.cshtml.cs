using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Objections;
using Hearth.Core.Sharing.Requests;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Requests;

[Needs(
    Permission.SharingAnswer,
    Purpose.SupportFamilies,
    Purpose.IdentifyFamilies,
    Purpose.Safeguard,
    Purpose.MeetLegalDuties
)]
public sealed class RequestModel(
    RequestsQuery requests,
    ObjectionsQuery objections,
    AnswerRequestOperation answer
) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public RequestRead Read { get; private set; } = null!;

    /// <summary>Of the family it is about, while it is to be answered, where the reader may know of the family.</summary>
    public IReadOnlyList<ObjectionRead> Objections { get; private set; } = [];

    public static IReadOnlyList<Choice> Decisions =>
        [
            new("permit", "Share it"),
            new("refuse", "Do not share it") { Hint = "With a full and clear explanation" },
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Decision is not ("permit" or "refuse"))
            return Wrong("Choose whether you share it", nameof(Decision));
        var outcome = await answer.RunAsync(
            new(Id, Decision == "permit", Answer ?? "", Version),
            Actor,
            cancel
        );
        return End(
            outcome,
            _ =>
            {
                Notice = "Your answer has reached whoever asked.";
                return LocalRedirect($"/sharing/requests/{Id:D}");
            },
            nameof(Answer)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await requests.OneAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        if (read.MayAnswer)
            Objections = await objections.OfRequestAsync(read.Of, Actor, cancel);
        return true;
    }
}
