using Hearth.Core.Sources.Catalogue;
using Hearth.Linkage.Score;

namespace Hearth.Core.Matching.Models;

/// <summary>The calibration of a model's file: <c>{ weight: 6.5, probability: 0.4 }</c> and so on, by rising weight.</summary>
internal static class CalibrationPoints
{
    public static CalibrationCurve? Read(YamlMap root)
    {
        var points = root.Maps("calibration")
            .Select(map =>
            {
                var point = new CalibrationPoint(
                    ModelReader.Number(map, "weight"),
                    ModelReader.Number(map, "probability")
                );
                map.NothingElse();
                return point;
            })
            .ToArray();
        if (points.Length == 0)
            return null;
        try
        {
            return new(points);
        }
        catch (ArgumentException wrong)
        {
            throw root.Wrong(wrong.Message, "calibration");
        }
    }

    public static IEnumerable<string> Write(CalibrationCurve curve) =>
        [
            "calibration:",
            .. curve.Points.Select(p =>
                $"  - {{ weight: {Yaml.Number(p.Weight)}, probability: {Yaml.Number(p.Probability)} }}"
            ),
        ];
}
