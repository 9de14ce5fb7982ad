using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Loading;

/// <summary>Checks between columns of a row. They warn only: the row's own parts are what is used.</summary>
internal sealed class Checks(SourceDefinition source)
{
    private static readonly Problem DoesNotAddUp = new(
        "is not the sum of its parts; the parts are used",
        "Check the total against its reasons"
    );
    private static readonly Problem TooEarly = new(
        "is before the date it should follow",
        "Check both dates"
    );
    private static readonly Problem TooFew = new(
        "is less than its parts together",
        "Check the number of sessions"
    );

    public void Run(RowValues values, Action<string, Problem> warn)
    {
        foreach (var check in source.Checks)
        {
            switch (check)
            {
                case Check.AddsUp adds
                    when FactMaker.Sum(adds.Parts, values, null) is { Number: { } sum }
                        && values.At(adds.Total, null).Number is { } total
                        && sum != total:
                    warn(adds.TotalName, DoesNotAddUp);
                    break;
                case Check.InOrder order
                    when values.At(order.Later, null).Date < values.At(order.Earlier, null).Date:
                    warn(order.LaterName, TooEarly);
                    break;
                case Check.NoMoreThan most
                    when FactMaker.Sum(most.Parts, values, null) is { Number: { } parts }
                        && parts > values.At(most.Whole, null).Number:
                    warn(most.WholeName, TooFew);
                    break;
            }
        }
    }
}
