namespace Hearth.Rules.Sharing;

/// <summary>
/// Every decision about what may be seen on one day, worked out beforehand with <see cref="MaySee"/> itself: for each flow,
/// agency, role, purpose and holder the kinds of information as bits of a word. Answering looks two numbers up.
/// </summary>
public sealed class CompiledPolicy
{
    private readonly Dictionary<string, int> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> purposes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> categories = new(StringComparer.Ordinal);
    private readonly int flows = Enum.GetValues<FlowKind>().Length;
    private readonly (ulong Permit, ulong Review)[] content;
    private readonly Verdict[] known;

    // Reach has four bits.
    private const int Reaches = 16;

    private CompiledPolicy(SharingState state)
    {
        Number(state.Parties.Keys, agencies);
        Number(state.Words.Roles.Keys, roles);
        Number(state.Words.Purposes.Keys, purposes);
        Number(state.Words.Categories.Keys, categories);
        known = new Verdict[agencies.Count * roles.Count * purposes.Count * Reaches];
        content = new (ulong, ulong)[
            flows * agencies.Count * roles.Count * purposes.Count * agencies.Count
        ];
    }

    /// <param name="state">What is signed on a day: signatures, withdrawals and reviews change with it.</param>
    public static CompiledPolicy Of(SharingState state)
    {
        var made = new CompiledPolicy(state);
        foreach (var agency in made.agencies.Keys)
        foreach (var role in made.roles.Keys)
        foreach (var purpose in made.purposes.Keys)
        {
            var asked = new Question(default, agency, role, purpose, agency, default);
            for (var reach = 0; reach < Reaches; reach++)
                made.known[made.KnownAt(asked with { Reach = (Reach)reach })] = MayKnow
                    .Decide(state, asked with { Reach = (Reach)reach })
                    .Verdict;
            if (state.Words.Roles[role].Families == FamilyReach.None)
                continue;
            made.Fill(state, asked);
        }
        return made;
    }

    private void Fill(SharingState state, Question asked)
    {
        foreach (var flow in Enum.GetValues<FlowKind>())
        foreach (var holder in agencies.Keys)
        {
            // Whoever works with the family and is named may know of it: what is left is what they may see.
            var question = asked with
            {
                Flow = flow,
                Holder = holder,
                Reach = Reach.WorksWith | Reach.NamedOnSeal,
            };
            var (permit, review) = (0UL, 0UL);
            foreach (var (category, bit) in categories)
            {
                var verdict = MaySee.Decide(state, question, category).Verdict;
                permit |= verdict == Verdict.Permit ? 1UL << bit : 0;
                review |= verdict == Verdict.Review ? 1UL << bit : 0;
            }
            content[ContentAt(question)] = (permit, review);
        }
    }

    /// <summary>May they know that the record exists? Deny where a name in the question is not known.</summary>
    public Verdict Known(in Question question) =>
        KnownAt(question) is >= 0 and var at ? known[at] : Verdict.Deny;

    /// <summary>May they see this kind of information?</summary>
    public Verdict Seen(in Question question, string category)
    {
        var exists = Known(question);
        if (exists != Verdict.Permit)
            return exists;
        var at = ContentAt(question);
        if (at < 0 || !categories.TryGetValue(category, out var bit))
            return Verdict.Deny;
        var (permit, review) = content[at];
        return (permit >> bit & 1) != 0 ? Verdict.Permit
            : (review >> bit & 1) != 0 ? Verdict.Review
            : Verdict.Deny;
    }

    private int KnownAt(in Question q) =>
        agencies.TryGetValue(q.Agency, out var agency)
        && roles.TryGetValue(q.Role, out var role)
        && purposes.TryGetValue(q.Purpose, out var purpose)
            ? ((((agency * roles.Count) + role) * purposes.Count) + purpose) * Reaches
                + (int)q.Reach
            : -1;

    private int ContentAt(in Question q) =>
        agencies.TryGetValue(q.Agency, out var agency)
        && roles.TryGetValue(q.Role, out var role)
        && purposes.TryGetValue(q.Purpose, out var purpose)
        && agencies.TryGetValue(q.Holder, out var holder)
            ? (
                (((((agency * roles.Count) + role) * purposes.Count) + purpose) * flows)
                + (int)q.Flow
            ) * agencies.Count
                + holder
            : -1;

    private static void Number(IEnumerable<string> ids, Dictionary<string, int> into)
    {
        foreach (var id in ids.Order(StringComparer.Ordinal))
            into[id] = into.Count;
    }
}
