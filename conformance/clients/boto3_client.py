"""One request of the conformance suite, made with boto3: boto3_client.py OPERATION JSON"""

import json
import os
import sys

import boto3


def upload_tree(s3, directory, bucket, key):
    for folder, _, names in os.walk(directory):
        for name in names:
            file = os.path.join(folder, name)
            rest = os.path.relpath(file, directory)
            s3.upload_file(file, bucket, key + rest)


def download_tree(s3, bucket, key, directory):
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=key)
    for found in (one for page in pages for one in page.get("Contents", [])):
        file = os.path.join(directory, found["Key"][len(key):])
        os.makedirs(os.path.dirname(file), exist_ok=True)
        s3.download_file(bucket, found["Key"], file)


def put(s3, file, bucket, key, description):
    s3.upload_file(file, bucket, key, ExtraArgs=description)


def get(s3, bucket, key, file):
    s3.download_file(bucket, key, file)


def describe(s3, bucket, key):
    print(json.dumps(s3.head_object(Bucket=bucket, Key=key), default=str))


operations = {f.__name__: f for f in (upload_tree, download_tree, put, get, describe)}
operations[sys.argv[1]](boto3.client("s3"), **json.loads(sys.argv[2]))
