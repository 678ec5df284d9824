"""
Times training steps of the benchmark's network in PyTorch, as `training.ts` does in edgelut: for every line on
standard input, a number of steps, it trains that many more and prints the seconds of each as a JSON list.

usage: torch-step.py <threads> <side of the images> <images per step>
"""

import json
import sys
import time

import torch
from torch import nn

# inputs, outputs and stride of the blocks: the same as in training.ts
BLOCKS = [(16, 16, 1), (16, 24, 2), (24, 24, 1), (24, 32, 2), (32, 32, 1), (32, 64, 2), (64, 64, 1)]
EXPANSION = 4
CLASSES = 2


def normalized(inputs, outputs, kernel, stride=1, groups=1, activation=True):
    layers = [
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(outputs, eps=1e-3),
    ]
    return nn.Sequential(*layers, *([nn.ReLU6()] if activation else []))


class InvertedResidual(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        inner = EXPANSION * inputs
        self.residual = stride == 1 and inputs == outputs
        self.layers = nn.Sequential(
            normalized(inputs, inner, 1),
            normalized(inner, inner, 3, stride, groups=inner),
            normalized(inner, outputs, 1, activation=False),
        )

    def forward(self, x):
        y = self.layers(x)
        return x + y if self.residual else y


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(normalized(3, 16, 3, 2), *(InvertedResidual(*block) for block in BLOCKS))
        self.scores = nn.Linear(BLOCKS[-1][1], CLASSES)

    def forward(self, x):
        return self.scores(self.features(x).mean((2, 3)))


threads, side, images = map(int, sys.argv[1:])
torch.set_num_threads(threads)
torch.manual_seed(1)
network = Network().to(memory_format=torch.channels_last)
optimizer = torch.optim.Adam(network.parameters(), 1e-3)
x = torch.rand(images, 3, side, side).contiguous(memory_format=torch.channels_last)
labels = torch.arange(images) % CLASSES


def step():
    start = time.perf_counter()
    optimizer.zero_grad()
    nn.functional.cross_entropy(network(x), labels).backward()
    optimizer.step()
    return time.perf_counter() - start


for line in sys.stdin:
    print(json.dumps([step() for _ in range(int(line))]), flush=True)
