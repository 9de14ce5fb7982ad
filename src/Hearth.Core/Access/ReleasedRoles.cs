using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Reading;

namespace Hearth.Core.Access;

/// <summary>The role bundles beside the program, for whoever acts without a council's data folder.</summary>
internal static class ReleasedRoles
{
    private static readonly Lazy<SharingVocabulary> Words = new(() =>
        SharingReader.Read(Path.Combine(AppContext.BaseDirectory, "rulebook"))
    );

    public static RoleBundle Of(Role role) => Words.Value.Roles[Kebab.Of(role)];
}
