namespace Hearth.Core.Cases.FrontDoor;

/// <summary>
/// What the public form takes. Nobody is signed in there: what has no end would fill the council's records, and no family comes
/// near these.
/// </summary>
public static class AskForSupportRules
{
    public const int MostChildren = 12;

    /// <summary>Characters of a name, a number or an address.</summary>
    public const int LongestLine = 200;

    /// <summary>Characters of what is told in somebody's own words.</summary>
    public const int LongestText = 5_000;

    /// <summary>What is to be put right, and the part of the request it is about; null when it will do.</summary>
    public static (string Reason, string About)? Wrong(AskForSupport request)
    {
        if (string.IsNullOrWhiteSpace(request.Name))
            return ("Tell us what to call you.", nameof(request.Name));
        if (string.IsNullOrWhiteSpace(request.Phone) && string.IsNullOrWhiteSpace(request.Email))
            return (
                "Give a telephone number or an e-mail address, so that we can answer.",
                nameof(request.Phone)
            );
        if (string.IsNullOrWhiteSpace(request.Happening))
            return ("Tell us a little about what is going on.", nameof(request.Happening));
        foreach (
            var (said, about) in new[]
            {
                (request.Name, nameof(request.Name)),
                (request.Is, nameof(request.Is)),
                (request.Phone, nameof(request.Phone)),
                (request.Email, nameof(request.Email)),
                (request.Postcode, nameof(request.Postcode)),
            }
        )
            if (said?.Length > LongestLine)
                return ($"Use {LongestLine} characters or fewer here.", about);
        foreach (
            var (said, about) in new[]
            {
                (request.Happening, nameof(request.Happening)),
                (request.WouldHelp, nameof(request.WouldHelp)),
                (request.SafeToContact, nameof(request.SafeToContact)),
            }
        )
            if (said?.Length > LongestText)
                return (
                    $"Use {LongestText:N0} characters or fewer here. You can tell us the rest when we talk.",
                    about
                );
        if (request.Children.Count > MostChildren)
            return (
                $"Tell us of {MostChildren} children or fewer here, and of the others when we talk.",
                nameof(request.Children)
            );
        return request.Children.Any(c => IsTooLong(c))
            ? ($"Use {LongestLine} characters or fewer for each name.", nameof(request.Children))
            : null;
    }

    private static bool IsTooLong(PersonSaid child) =>
        new[]
        {
            child.Asked.Forename,
            child.Asked.Surname,
            child.Asked.Address,
            child.Asked.Postcode,
            child.Relation,
        }.Any(said => said?.Length > LongestLine);
}
