using Hearth.App.Synthetic;
using Hearth.Core;

namespace Hearth.App.Tests.Synthetic;

public class MemoryTests
{
    [Fact]
    public void Three_times_the_people_keep_no_more_in_memory()
    {
        var above = Directory.CreateTempSubdirectory("hearth-council-").FullName;
        var kept = new List<long>();
        try
        {
            GenerateCouncilOperation
                .Run(
                    new CouncilOptions(30_000, 1, CouncilOptions.DefaultUntil, 1),
                    Path.Combine(above, "council"),
                    _ => kept.Add(GC.GetTotalMemory(forceFullCollection: true)),
                    CancellationToken.None
                )
                .ShouldBeOfType<Outcome<CouncilMade>.Ok>();
        }
        finally
        {
            Directory.Delete(above, recursive: true);
        }
        // Told at each ten thousand. By the first the buffers that mix rows are mostly full.
        kept.Count.ShouldBe(3);
        (kept[2] - kept[0]).ShouldBeLessThan(25_000_000);
    }
}
