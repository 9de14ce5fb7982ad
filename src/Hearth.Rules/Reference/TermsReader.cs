using Hearth.Rules.Dates;
using Hearth.Rules.Loading;

namespace Hearth.Rules.Reference;

/// <summary>Reads the council's school terms.</summary>
internal static class TermsReader
{
    public static TermCalendar Read(string file)
    {
        using var text = File.OpenText(file);
        var map = RuleFile.Map(file, text);
        Cited.Check(map);
        List<SchoolTerm> terms = [];
        foreach (var one in map.Maps("terms"))
        {
            var term = new SchoolTerm(
                one.Text("id"),
                new DateSpan(one.Date("from"), one.Date("to"))
            );
            one.NothingElse();
            if (term.Days.End < term.Days.Start)
                throw one.Wrong("'to' is before 'from'", "to");
            if (terms.Count > 0 && term.Days.Start <= terms[^1].Days.End)
                throw one.Wrong($"{term.Id} begins before {terms[^1].Id} ends", "from");
            terms.Add(term);
        }
        map.NothingElse();
        return new TermCalendar(terms);
    }
}
