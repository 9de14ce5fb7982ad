namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>Places in a row as near as can be to where they would like to be, each far enough from the one before it.</summary>
/// <remarks>Least squares under an order, by pooling neighbours that violate it (Ayer and others, 1955).</remarks>
internal static class Spread
{
    /// <param name="wanted">Where each would like to be, from left to right.</param>
    /// <param name="weights">How much each minds, above 0.</param>
    /// <param name="apart">How far each is from the one before it at least; the first is not looked at.</param>
    public static double[] Of(double[] wanted, double[] weights, double[] apart)
    {
        var shift = new double[wanted.Length];
        for (var i = 1; i < wanted.Length; i++)
            shift[i] = shift[i - 1] + apart[i];
        var pools = new Stack<(double At, double Weight, int Count)>();
        for (var i = 0; i < wanted.Length; i++)
        {
            var pool = (At: wanted[i] - shift[i], Weight: weights[i], Count: 1);
            while (pools.TryPeek(out var before) && before.At > pool.At)
            {
                pools.Pop();
                var weight = before.Weight + pool.Weight;
                pool = (
                    (before.At * before.Weight + pool.At * pool.Weight) / weight,
                    weight,
                    before.Count + pool.Count
                );
            }
            pools.Push(pool);
        }
        var places = new double[wanted.Length];
        var at = wanted.Length;
        foreach (var pool in pools)
            for (var i = 0; i < pool.Count; i++)
            {
                at--;
                places[at] = pool.At + shift[at];
            }
        return places;
    }
}
