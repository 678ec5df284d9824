"""Latency of networks from an edgelut table, for searches that are written in Python.

    lut tables export luts/stm32h7-edgenas-vww-instructions.json > stm32h7.csv

    from edgelut_table import Table, conv2d, depthwise_conv2d
    table = Table.load("stm32h7.csv")
    layers = [conv2d((96, 96, 3), 16, kernel=3, stride=2, activation="RELU6"),
              depthwise_conv2d((48, 48, 16), kernel=3, activation="RELU6"),
              conv2d((48, 48, 16), 24)]
    print(table.latency(layers))

A layer is the key of an operator case (docs/table-format.md of edgelut): one int8 operator with all that its cost
depends on. The functions below write such keys; `lut predict --json` prints those of any int8 .tflite.
The standard library is all that is needed. Shapes are height, width, channels.
"""

import csv
import math
from collections import namedtuple

Cost = namedtuple("Cost", "count low high kind milliseconds")
Cost.__doc__ = """What one operator takes: the kernel call alone, in the unit of the table.

kind is "measured" (low and high: 5th and 95th percentile of the samples) or "interpolated" (low and high: the 90 %
interval). milliseconds is None where the table counts instructions: these are no time."""

Latency = namedtuple("Latency", "count low high unit milliseconds interpolated")
Latency.__doc__ = """What a network takes: its operators and what the graph adds.

unit is "cycles" or "instructions"; milliseconds is None for instructions; interpolated says how many of the
operators were not measured themselves."""


class MissingCases(KeyError):
    """Operators that the table does not know, or that the board cannot run. Nothing is ever counted as zero."""

    def __init__(self, reasons):
        super().__init__(reasons)
        self.reasons = reasons

    def __str__(self):
        return "; ".join(f"{key}: {reason}" for key, reason in self.reasons.items())


class Table:
    """The operator costs of one device configuration."""

    def __init__(self, rows):
        """rows: those of the CSV, all of one configuration."""
        first = rows[0]
        self.board, self.machine, self.unit = first["board"], first["machine"], first["unit"]
        self.per_operator, self.per_graph = float(first["per_operator"]), float(first["per_graph"])
        self.costs, self.refused = {}, {}
        for row in rows:
            if row["kind"] == "infeasible":
                self.refused[row["key"]] = row["reason"]
            else:
                time = float(row["milliseconds"]) if row["milliseconds"] else None
                figures = (float(row[name]) for name in ("count", "low", "high"))
                self.costs[row["key"]] = Cost(*figures, row["kind"], time)
        known = [cost for cost in self.costs.values() if cost.milliseconds and cost.count]
        self._milliseconds_per_count = known[0].milliseconds / known[0].count if known else None

    @classmethod
    def load(cls, path, board=None):
        """Reads what `lut tables export` printed.

        Counts of several configurations never mix: of such a file, board names the one that is meant.
        Raises ValueError where that does not leave exactly one configuration.
        """
        with open(path, newline="", encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if board in (None, row["board"])]
        configurations = {(row["board"], row["configuration_hash"]) for row in rows}
        if len(configurations) != 1:
            raise ValueError(f"{path} has {len(configurations)} configurations that could be meant, not one")
        return cls(rows)

    def cost(self, key):
        """The Cost of one operator. Raises MissingCases."""
        if key not in self.costs:
            raise MissingCases({key: self._reason(key)})
        return self.costs[key]

    def latency(self, layers):
        """The Latency of a network: per_graph + sum(count + per_operator).

        layers: keys in any order; lists of keys (blocks) may stand among them.
        Raises MissingCases naming all that are missing. The interval adds samples in squares and estimates of one
        kind of operator as they are; `lut predict` adds to that how far the table was off whole networks.
        """
        keys = list(_flat(layers))
        missing = {key: self._reason(key) for key in keys if key not in self.costs}
        if missing:
            raise MissingCases(missing)
        costs = [self.costs[key] for key in keys]
        total = self.per_graph + sum(cost.count + self.per_operator for cost in costs)
        per_count = self._milliseconds_per_count
        return Latency(
            total,
            total - _deviation(keys, costs, lambda cost: cost.count - cost.low),
            total + _deviation(keys, costs, lambda cost: cost.high - cost.count),
            self.unit,
            None if per_count is None else total * per_count,
            sum(cost.kind == "interpolated" for cost in costs),
        )

    def _reason(self, key):
        return self.refused.get(key) or "the table lacks it (lut build --model measures what a .tflite needs)"


def conv2d(shape, channels, kernel=1, stride=1, dilation=1, padding="SAME", activation="NONE", bias=True):
    """The key of a convolution; weights have a scale for each output channel."""
    fields = _window(shape, channels, kernel, stride, dilation, padding)
    return f"CONV_2D int8 {fields} a={activation} w=per-channel b={_yes(bias)}"


def depthwise_conv2d(shape, kernel=3, stride=1, dilation=1, padding="SAME", activation="NONE", bias=True):
    """The key of a convolution of each channel by itself."""
    fields = _window(shape, shape[2], kernel, stride, dilation, padding)
    return f"DEPTHWISE_CONV_2D int8 {fields} a={activation} w=per-channel b={_yes(bias)}"


def fully_connected(features, units, activation="NONE", bias=True, shape=None, output=None):
    """The key of a dense layer; weights have one scale. shape and output: other than 1 x features, 1 x units."""
    ends = f"in={_extents(shape or (1, features))} out={_extents(output or (1, units))}"
    return f"FULLY_CONNECTED int8 {ends} a={activation} w=per-tensor b={_yes(bias)}"


def add(shape, activation="NONE"):
    """The key of the sum of two tensors of one shape."""
    return f"ADD int8 in={_image(shape)},{_image(shape)} out={_image(shape)} a={activation}"


def mean(shape, keep_dimensions=True):
    """The key of the mean over height and width (global average pooling)."""
    output = f"1x1x1x{shape[2]}" if keep_dimensions else f"1x{shape[2]}"
    return f"MEAN int8 in={_image(shape)} out={output} axes=1,2"


def inverted_residual(shape, channels, kernel=3, stride=1, expand=6, activation="RELU6"):
    """The keys of a block of once-for-all, ProxylessNAS or MobileNetV2, with its sum where the block has one."""
    height, width, depth = shape
    inner = round(depth * expand)
    keys = [] if expand == 1 else [conv2d(shape, inner, activation=activation)]
    keys.append(depthwise_conv2d((height, width, inner), kernel, stride, activation=activation))
    small = (-(-height // stride), -(-width // stride), inner)
    keys.append(conv2d(small, channels))
    if stride == 1 and channels == depth:
        keys.append(add(shape))
    return keys


def of_module(module, height, width, activation="NONE"):
    """The key of a torch.nn.Conv2d or torch.nn.Linear, by its attributes: torch itself is not needed.

    The cost is that of SAME padding where the module pads, of VALID where it does not. At stride 2 PyTorch's padding
    is another than SAME: a converter then writes a PAD and a VALID convolution, which is the pair to look up.
    """
    bias = module.bias is not None
    if hasattr(module, "in_features"):
        return fully_connected(module.in_features, module.out_features, activation, bias)
    shape = (height, width, module.in_channels)
    padding = "VALID" if module.padding in (0, (0, 0), "valid") else "SAME"
    window = (module.kernel_size, module.stride, module.dilation, padding, activation, bias)
    if module.groups == 1:
        return conv2d(shape, module.out_channels, *window)
    if module.groups == module.in_channels == module.out_channels:
        return depthwise_conv2d(shape, *window)
    raise ValueError("convolutions of groups of channels are no operator of the boards")


def _window(shape, channels, kernel, stride, dilation, padding):
    pairs = [_pair(kernel), _pair(stride), _pair(dilation)]
    sizes = [
        math.ceil((extent if padding == "SAME" else extent - (k - 1) * d) / s)
        for extent, k, s, d in zip(shape, *pairs)
    ]
    k, s, d = (_extents(pair) for pair in pairs)
    return f"in={_image(shape)} out={_image((*sizes, channels))} k={k} s={s} d={d} p={padding}"


def _deviation(keys, costs, side):
    """Samples are independent; estimates of one kind of operator come from one fit, so their errors add up."""
    squares, kinds = 0, {}
    for key, cost in zip(keys, costs):
        if cost.kind == "measured":
            squares += side(cost) ** 2
        else:
            operator = key.split(" ", 1)[0]
            kinds[operator] = kinds.get(operator, 0) + side(cost)
    return math.sqrt(squares + sum(error**2 for error in kinds.values()))


def _flat(layers):
    for layer in layers:
        if isinstance(layer, str):
            yield layer
        else:
            yield from _flat(layer)


def _pair(value):
    return (value, value) if isinstance(value, int) else tuple(value)


def _image(shape):
    return _extents((1, *shape))


def _extents(shape):
    return "x".join(str(extent) for extent in shape)


def _yes(is_there):
    return "yes" if is_there else "no"
