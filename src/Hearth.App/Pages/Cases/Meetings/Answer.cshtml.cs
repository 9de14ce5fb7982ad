using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>An invitation: its answer, and the declaration that opens the papers.</summary>
[Needs(Permission.CasesRead, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class AnswerModel(
    MeetingQuery meetings,
    AnswerMeetingOperation answer,
    SignDeclarationOperation sign
) : MeetingPage(meetings)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? TextVersion { get; set; }

    [BindProperty]
    public string[] IAgree { get; set; } = [];

    public IReadOnlyList<Choice> Answers =>
        [
            new(Kebab.Of(MeetingAnswer.Attends), "Yes, I come"),
            new(Kebab.Of(MeetingAnswer.Sends), "No, and I send what I know before"),
            new(Kebab.Of(MeetingAnswer.Apologies), "No"),
        ];

    public string? Shut =>
        Read.Door switch
        {
            PapersDoor.Open or PapersDoor.ToSign => null,
            PapersDoor.AgencyOut =>
                "Your agency has not both papers of the agreement signed and in force, so that the papers stay closed to you.",
            PapersDoor.Apologies => "You do not come, so that the papers stay closed to you.",
            _ => "Its papers are open to those who work with the family now.",
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Read.Mine is not { } mine)
            return NotFound();
        Version = mine.Version;
        Answer = mine.Answer == MeetingAnswer.Invited ? null : Kebab.Of(mine.Answer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Read.Mine is null)
            return NotFound();
        if (!Kebab.TryRead<MeetingAnswer>(Answer ?? "", out var said))
            return Wrong("Choose whether you come", nameof(Answer));
        return End(
            await answer.RunAsync(new(Id, null, said, Version), Actor, cancel),
            _ => Done("Your answer is saved.", "/invitation"),
            nameof(Answer)
        );
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Read.Mine is not { } mine)
            return NotFound();
        (Version, Answer) = (
            mine.Version,
            mine.Answer == MeetingAnswer.Invited ? null : Kebab.Of(mine.Answer)
        );
        ModelState.Remove(nameof(Version));
        if (IAgree is not ["yes"])
            return Wrong(
                "Say that you have read the declaration and will keep to it",
                nameof(IAgree)
            );
        return End(
            await sign.RunAsync(new(Id, TextVersion ?? ""), Actor, cancel),
            _ => Done("You have signed. The papers of this session are open to you."),
            nameof(IAgree)
        );
    }
}
