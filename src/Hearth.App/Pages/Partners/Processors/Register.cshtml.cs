using Hearth.App.Pages.Sharing;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Processors;

[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class RegisterModel(RegisterProcessorOperation register, SharingChoices choices)
    : HearthPage
{
    [BindProperty]
    public string? Agency { get; set; } = Hearth.Core.Partners.Agency.Council;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty]
    public string? Contract { get; set; }

    [BindProperty]
    public DateAnswer From { get; set; } = new();

    [BindProperty]
    public DateAnswer Until { get; set; } = new();

    [BindProperty]
    public string? Terms { get; set; }

    [BindProperty]
    public string? HeldIn { get; set; } = "United Kingdom";

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public static IReadOnlyList<Choice> Services =>
        [
            .. Enum.GetValues<ProcessorService>()
                .Select(s => new Choice(Kebab.Of(s), Words.Capital(s))),
        ];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (string.IsNullOrEmpty(Agency) || Agencies.All(a => a.Value != Agency))
            ModelState.AddModelError(nameof(Agency), "Choose for which agency it works");
        Require(Name, nameof(Name), "Enter the processor's name");
        if (Services.All(s => s.Value != Service))
            ModelState.AddModelError(nameof(Service), "Choose what it does");
        Require(Contract, nameof(Contract), "Enter the contract's title or number");
        if (From.Date is null)
            ModelState.AddModelError(nameof(From), "Enter the day the contract begins");
        if (Until is { IsEmpty: false, Date: null })
            ModelState.AddModelError(
                nameof(Until),
                "Enter a real date, such as 24 7 2028, or none"
            );
        Require(
            Terms,
            nameof(Terms),
            "Enter the terms for personal data, or where they are to be read"
        );
        Require(HeldIn, nameof(HeldIn), "Enter the country the information is held in");
        if (!ModelState.IsValid)
            return Page();
        return End(
            await register.RunAsync(
                new(
                    Agency!,
                    Name!,
                    Kebab.Read<ProcessorService>(Service!),
                    Contract!,
                    From.Date!.Value,
                    Until.Date,
                    Terms!,
                    HeldIn!
                ),
                Actor,
                cancel
            ),
            processor =>
            {
                Notice = $"{processor.Name} is registered.";
                return LocalRedirect("/partners/processors");
            },
            nameof(Until)
        );
    }

    private void Require(string? text, string field, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
            ModelState.AddModelError(field, missing);
    }

    private async Task ReadAsync(CancellationToken cancel) =>
        Agencies = await choices.AgenciesAsync(Actor, others: false, cancel);
}
