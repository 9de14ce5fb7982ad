namespace Hearth.Linkage.Block;

/// <summary>How many there are in all, from how often each one that was seen was seen.</summary>
/// <remarks>
/// Source: Chao (1987), "Estimating the population size for capture–recapture data with unequal
/// catchability", Biometrics 43, in its bias-corrected form. Unequal chances make it a lower bound of
/// what was missed, so the recall it gives is an upper bound, and near when matches are seen often.
/// </remarks>
public static class CaptureRecapture
{
    /// <summary>Estimated number never seen.</summary>
    /// <param name="once">How many were seen exactly once.</param>
    /// <param name="twice">How many were seen exactly twice.</param>
    public static double Unseen(double once, double twice) =>
        twice > 0 ? once * once / (2 * twice) : Math.Max(0, once * (once - 1) / 2);

    /// <summary>Estimated share that was seen, from 0 to 1; 1 when nothing there is.</summary>
    /// <param name="seen">How many were seen.</param>
    /// <param name="once">How many of these exactly once.</param>
    /// <param name="twice">How many of these exactly twice.</param>
    public static double Recall(double seen, double once, double twice) =>
        seen <= 0 ? 1 : seen / (seen + Unseen(once, twice));
}
