using System.Globalization;

namespace Hearth.Rules.Frameworks;

/// <summary>How many problems make a family eligible. More problems never make it less so.</summary>
public abstract record FamilyRule
{
    /// <summary>Whether these headlines and needs (indicators met) are enough.</summary>
    public abstract bool Holds(IReadOnlySet<string> headlines, IReadOnlySet<string> needs);

    /// <summary>The rule in plain English.</summary>
    public abstract string Spoken { get; }

    /// <summary>At least so many headlines; of all, or of those named.</summary>
    public sealed record Headlines(int Count, IReadOnlyList<string> Among) : FamilyRule
    {
        /// <inheritdoc />
        public override bool Holds(IReadOnlySet<string> headlines, IReadOnlySet<string> needs) =>
            (Among.Count == 0 ? headlines.Count : Among.Count(headlines.Contains)) >= Count;

        /// <inheritdoc />
        public override string Spoken =>
            string.Create(CultureInfo.InvariantCulture, $"at least {Count} ")
            + (Among.Count == 0 ? "headline problems" : $"of {string.Join(", ", Among)}");
    }

    /// <summary>At least so many needs, however they are spread over the headlines.</summary>
    public sealed record Needs(int Count) : FamilyRule
    {
        /// <inheritdoc />
        public override bool Holds(IReadOnlySet<string> headlines, IReadOnlySet<string> needs) =>
            needs.Count >= Count;

        /// <inheritdoc />
        public override string Spoken =>
            string.Create(CultureInfo.InvariantCulture, $"at least {Count} needs");
    }

    /// <summary>All of several rules, or any of them.</summary>
    public sealed record Several(bool All, IReadOnlyList<FamilyRule> Rules) : FamilyRule
    {
        /// <inheritdoc />
        public override bool Holds(IReadOnlySet<string> headlines, IReadOnlySet<string> needs) =>
            All
                ? Rules.All(r => r.Holds(headlines, needs))
                : Rules.Any(r => r.Holds(headlines, needs));

        /// <inheritdoc />
        public override string Spoken =>
            string.Join(All ? " and " : ", or ", Rules.Select(r => r.Spoken));
    }
}
