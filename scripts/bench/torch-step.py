"""
Times training steps of a network in PyTorch, as `training.ts` does in edgelut. The first line of standard input is the
network, `search/network/network.ts`'s as JSON; for every further line, a number of steps, it trains that many more and
prints the seconds of each as a JSON list.

usage: torch-step.py <threads> <images per step>
"""

import json
import sys
import time

import torch
from torch import nn

ACTIVATIONS = {"RELU": nn.ReLU, "RELU6": nn.ReLU6}


def convolution(operator):
    inputs, outputs = operator["inputs"][0][-1], operator["output"][-1]
    groups = inputs if operator["kind"] == "DEPTHWISE_CONV_2D" else 1
    kernel, stride = operator["kernel"], operator["stride"]
    padding = [taps // 2 for taps in kernel]
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, padding, groups=groups, bias=False),
        nn.BatchNorm2d(outputs, eps=1e-3),
        *activation(operator),
    )


def activation(operator):
    name = operator.get("activation", "NONE")
    return [] if name == "NONE" else [ACTIVATIONS[name]()]


class Connected(nn.Module):
    """FULLY_CONNECTED over the channels of [images, channels] or [images, channels, 1, 1]."""

    def __init__(self, operator):
        super().__init__()
        inputs, outputs = operator["inputs"][0][-1], operator["output"][-1]
        self.layers = nn.Sequential(nn.Linear(inputs, outputs), *activation(operator))
        self.shape = [outputs] + [1] * (len(operator["output"]) - 2)

    def forward(self, x):
        return self.layers(x.flatten(1)).reshape(-1, *self.shape)


class Mean(nn.Module):
    def forward(self, x):
        return x.mean((2, 3), keepdim=True)


class Sum(nn.Module):
    def forward(self, x, y):
        return x + y


class Product(nn.Module):
    def forward(self, x, y):
        return x * y


MODULES = {
    "CONV_2D": convolution,
    "DEPTHWISE_CONV_2D": convolution,
    "FULLY_CONNECTED": Connected,
    "MEAN": lambda _: Mean(),
    "ADD": lambda _: Sum(),
    "MUL": lambda _: Product(),
    "LOGISTIC": lambda _: nn.Sigmoid(),
}


class Network(nn.Module):
    def __init__(self, nodes):
        super().__init__()
        self.operators = nn.ModuleList(MODULES[node["operator"]["kind"]](node["operator"]) for node in nodes)
        self.inputs = [node["inputs"] for node in nodes]

    def forward(self, x):
        # -1 is the image, which is the last of these until all are computed
        values = [None] * len(self.operators) + [x]
        for i, (operator, inputs) in enumerate(zip(self.operators, self.inputs)):
            values[i] = operator(*(values[j] for j in inputs))
        return values[len(self.operators) - 1].flatten(1)


threads, images = map(int, sys.argv[1:])
description = json.loads(sys.stdin.readline())
_, height, width, channels = description["input"]
classes = description["nodes"][-1]["operator"]["output"][-1]
torch.set_num_threads(threads)
torch.manual_seed(1)
network = Network(description["nodes"]).to(memory_format=torch.channels_last)
optimizer = torch.optim.Adam(network.parameters(), 1e-3)
x = torch.rand(images, channels, height, width).contiguous(memory_format=torch.channels_last)
labels = torch.arange(images) % classes


def step():
    start = time.perf_counter()
    optimizer.zero_grad()
    nn.functional.cross_entropy(network(x), labels).backward()
    optimizer.step()
    return time.perf_counter() - start


for line in sys.stdin:
    print(json.dumps([step() for _ in range(int(line))]), flush=True)
