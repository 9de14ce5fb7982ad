using Hearth.App.Web;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing.Partners;
using Microsoft.AspNetCore.Authorization;

namespace Hearth.App.Pages.Partners;

/// <summary>Who takes part and what they signed, for anyone.</summary>
[AllowAnonymous]
public sealed class SignatoriesModel(SignatoriesQuery signatories, PapersQuery papers) : HearthPage
{
    public IReadOnlyList<Signatory> Signatories { get; private set; } = [];
    public IReadOnlyList<PaperVersion> Papers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Signatories = await signatories.RunAsync(cancel);
        Papers = [papers.ToSign(Paper.FrameworkProtocol), papers.ToSign(Paper.Agreement)];
    }
}
