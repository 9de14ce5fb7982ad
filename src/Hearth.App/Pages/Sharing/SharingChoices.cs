using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Sharing;

/// <summary>What the sharing pages offer to choose from.</summary>
public sealed class SharingChoices(SharingVocabulary words, PartnersListQuery partners)
{
    /// <summary>Agencies but the reader's own, when <paramref name="others"/>.</summary>
    public async Task<IReadOnlyList<Choice>> AgenciesAsync(
        Actor actor,
        bool others,
        CancellationToken cancel
    ) =>
        [
            new("", "Choose an agency"),
            .. (await partners.RunAsync(actor, cancel))
                .Where(a => !others || a.Id != actor.AgencyId)
                .Select(a => new Choice(a.Id, a.Name)),
        ];

    public IReadOnlyList<Choice> Categories =>
        [.. words.Categories.Values.Select(c => new Choice(c.Id, c.Name))];

    /// <summary>Purposes that information about identified people may be shared for by answering a request.</summary>
    public IReadOnlyList<Choice> Purposes =>
        [
            .. words
                .Flows[FlowKind.AnswerToRequest]
                .Purposes.Where(p => p != "demonstration")
                .Select(p => new Choice(p, words.Purposes[p].Name)),
        ];
}
